//! Mappers of values to colours and other looks.

use tropism_core::{Model, models};

use crate::models::{GlyphRenderer, Transform};
use crate::property::{Color, Factor, MarkerType, Several};

models! { $
    /// Maps values to looks.
    Mapper / BuildMapper: Transform, abstract {}

    /// Maps factors to looks.
    CategoricalMapper / BuildCategoricalMapper: Mapper, abstract {
        /// The factors, in the order of the looks.
        factors: Vec<Factor> = Required,
        /// The level of a factor of several levels that counts first.
        start: i64 = Int(0),
        /// The level before which counting ends; `None` takes all.
        end: Option<i64> = Null,
    }

    /// Maps factors to colours.
    CategoricalColorMapper / BuildCategoricalColorMapper: CategoricalMapper {
        /// The colours, in the order of the factors.
        palette: Vec<Color> = Required,
        /// The colour of what is none of the factors.
        nan_color: Color = Text("gray"),
    }

    /// Maps factors to shapes of markers.
    CategoricalMarkerMapper / BuildCategoricalMarkerMapper: CategoricalMapper {
        /// The shapes, in the order of the factors.
        markers: Vec<MarkerType> = Required,
        /// The shape of what is none of the factors.
        default_value: MarkerType = Text("circle"),
    }

    /// Maps factors to patterns of hatching.
    CategoricalPatternMapper / BuildCategoricalPatternMapper: CategoricalMapper {
        /// The patterns, in the order of the factors.
        patterns: Vec<String> = Required,
        /// The pattern of what is none of the factors.
        default_value: String = Text(" "),
    }

    /// Maps values to colours.
    ColorMapper / BuildColorMapper: Mapper, abstract {
        /// The colours, in order.
        palette: Vec<Color> = Required,
        /// The colour of NaN.
        nan_color: Color = Text("gray"),
    }

    /// Maps numbers to colours.
    ContinuousColorMapper / BuildContinuousColorMapper: ColorMapper, abstract {
        /// Renderers and their columns from which the ends are taken where they are not given.
        domain: Vec<(GlyphRenderer, Several<String>)> = List(&[]),
        /// The number of the first colour; `None` takes the least of the data.
        low: Option<f64> = Null,
        /// The number of the last colour; `None` takes the greatest of the data.
        high: Option<f64> = Null,
        /// The colour of lesser numbers; `None` takes the first one.
        low_color: Option<Color> = Null,
        /// The colour of greater numbers; `None` takes the last one.
        high_color: Option<Color> = Null,
    }

    /// Maps numbers to colours, equal differences to equal distances along the palette.
    LinearColorMapper / BuildLinearColorMapper: ContinuousColorMapper {}

    /// Maps numbers to colours, equal ratios to equal distances along the palette.
    LogColorMapper / BuildLogColorMapper: ContinuousColorMapper {}

    /// Maps stacks of numbers to one colour each.
    StackColorMapper / BuildStackColorMapper: ColorMapper, abstract {}

    /// Maps numbers to colours by how the numbers of the data are distributed.
    ScanningColorMapper / BuildScanningColorMapper: ContinuousColorMapper, abstract {}

    /// Mixes the colours of the palette, one for each layer of a stack, by the numbers of the layers.
    WeightedStackColorMapper / BuildWeightedStackColorMapper: StackColorMapper {
        /// Maps the sum of the stack to a colour whose opacity is applied to the mixed one.
        alpha_mapper: ContinuousColorMapper = Required,
        /// The number at which a layer adds none of its colour; `None` takes the least of the data.
        color_baseline: Option<f64> = Null,
        /// Names of the layers, in the order of the palette; BokehJS 3.9.2 shows them nowhere.
        stack_labels: Option<Vec<String>> = Null,
    }

    /// Maps numbers to colours such that each colour stands for about equally many values of the data.
    EqHistColorMapper / BuildEqHistColorMapper: ScanningColorMapper {
        /// Into how many intervals the numbers are sorted to see how they are distributed.
        bins: i64 = Int(65_536),
        /// Whether data with few distinct values skips the first colours, so that its least values stand out.
        rescale_discrete_levels: bool = Bool(false),
    }
}
