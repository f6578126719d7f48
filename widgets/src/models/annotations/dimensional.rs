//! Units of measurement.

use std::collections::BTreeMap;

use tropism_core::{Model, models};

use crate::property::Unit;

models! { $
    /// Units of one quantity, of which a scale bar takes the one that suits its length.
    Dimensional / BuildDimensional: Model, abstract {
        /// Preferred values, in growing order: a scale bar is lengthened to the next one.
        ticks: Vec<f64> = Required,
        /// Short names of the units that may be used; `None` allows all of them.
        include: Option<Vec<String>> = Null,
        /// Short names of the units that are never used.
        exclude: Vec<String> = List(&[]),
    }

    /// Units of an application's own.
    CustomDimensional / BuildCustomDimensional: Dimensional {
        /// The units by their short names: how many base units each is, its name in TeX, and maybe its full name.
        basis: BTreeMap<String, Unit> = Required,
    }

    /// A unit and its multiples by the prefixes from quecto to quetta.
    Metric / BuildMetric: Dimensional {
        /// Symbol of the unit without a prefix.
        base_unit: String = Required,
        /// Full name of the unit without a prefix; `None` gives its multiples no full names.
        full_unit: Option<String> = Null,
    }, override {
        ticks = List(&[
            Float(1.0), Float(2.0), Float(5.0), Float(10.0), Float(15.0), Float(20.0), Float(25.0), Float(50.0),
            Float(75.0), Float(100.0), Float(125.0), Float(150.0), Float(200.0), Float(250.0), Float(500.0),
            Float(750.0),
        ]),
    }

    /// Angles in degrees, minutes and seconds.
    Angular / BuildAngular: CustomDimensional {
    }, override {
        ticks = List(&[
            Float(1.0), Float(3.0), Float(6.0), Float(12.0), Float(60.0), Float(120.0), Float(240.0), Float(360.0),
        ]),
        basis = Map(&[(Text("°"), List(&[
            Int(1), Text("^\\circ"), Text("degree")])), (Text("'"), List(&[Float(0.016_666_666_666_666_666),
            Text("^\\prime"), Text("minute")])), (Text("''"), List(&[Float(0.000_277_777_777_777_777_8),
            Text("^{\\prime\\prime}"), Text("second")])),
        ]),
    }

    /// Lengths in inches, feet, yards, chains, furlongs, miles and leagues.
    ImperialLength / BuildImperialLength: CustomDimensional {
    }, override {
        ticks = List(&[Float(1.0), Float(3.0), Float(6.0), Float(12.0), Float(60.0)]),
        basis = Map(&[(Text("in"), List(&[
            Float(0.083_333_333_333_333_33), Text("in"), Text("inch")])), (Text("ft"), List(&[Int(1), Text("ft"),
            Text("foot")])), (Text("yd"), List(&[Int(3), Text("yd"), Text("yard")])), (Text("ch"), List(&[Int(66),
            Text("ch"), Text("chain")])), (Text("fur"), List(&[Int(660), Text("fur"),
            Text("furlong")])), (Text("mi"), List(&[Int(5_280), Text("mi"),
            Text("mile")])), (Text("lea"), List(&[Int(15_840), Text("lea"), Text("league")])),
        ]),
    }

    /// Lengths in metres and their multiples, except decimetres and hectometres.
    MetricLength / BuildMetricLength: Metric {
    }, override {
        exclude = List(&[Text("dm"), Text("hm")]),
        base_unit = Text("m"),
    }

    /// Multiples of one divided by a unit, by the prefixes of that unit.
    ReciprocalMetric / BuildReciprocalMetric: Metric {}

    /// Numbers per length, such as wave numbers, in reciprocal metres and the like.
    ReciprocalMetricLength / BuildReciprocalMetricLength: ReciprocalMetric {
    }, override {
        exclude = List(&[Text("dm"), Text("hm")]),
        base_unit = Text("m"),
    }
}
