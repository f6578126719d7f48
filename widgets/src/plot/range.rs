//! What can be given as a range of a figure.

use tropism_core::{Is, New, marker};

use crate::models::{BuildFactorRange, BuildRange1d, FactorRange, Range, Range1d};
use crate::property::Factor;

/// Can be given as a range: its two ends, a list of factors, a range or its builder.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no range",
    label = "give two numbers, a list of factors, or a range"
)]
pub trait RangeLike<Marker> {
    /// The range.
    fn into_range(self) -> Range;
}

impl<A: Into<f64>, B: Into<f64>> RangeLike<marker::Plain> for (A, B) {
    fn into_range(self) -> Range {
        Range1d::builder().start(self.0.into()).end(self.1.into()).build().upcast()
    }
}

impl<A: Into<Factor>, const N: usize> RangeLike<marker::Plain> for [A; N] {
    fn into_range(self) -> Range {
        Vec::from(self).into_range()
    }
}

impl<T: Into<Factor>> RangeLike<marker::Plain> for Vec<T> {
    fn into_range(self) -> Range {
        let factors: Vec<Factor> = self.into_iter().map(Into::into).collect();
        FactorRange::builder().factors(factors).build().upcast()
    }
}

impl<A: Is<Range>> RangeLike<marker::AsModel> for A {
    fn into_range(self) -> Range {
        self.upcast()
    }
}

impl<A: Is<Range>> RangeLike<marker::AsModelRef> for &A {
    fn into_range(self) -> Range {
        self.upcast()
    }
}

impl<A: Is<Range>> RangeLike<marker::AsBuilder> for New<A> {
    fn into_range(self) -> Range {
        self.build().upcast()
    }
}
