//! What a derivation reads: one source or several.

use super::{Run, Source, Unavailable, Watcher};

/// One source or a tuple of up to eight.
pub trait Sources: Send + Sync + 'static {
    /// How often each had changed.
    #[doc(hidden)]
    type Changes: PartialEq + Copy + Send + Sync;
    /// Their values.
    #[doc(hidden)]
    type Items: Send;

    #[doc(hidden)]
    fn read(&self) -> (Self::Changes, Result<Self::Items, Unavailable>);
    #[doc(hidden)]
    fn highest(&self) -> u32;
    #[doc(hidden)]
    fn watch_all(&self, watcher: &Watcher) -> Vec<usize>;
    #[doc(hidden)]
    fn unwatch_all(&self, places: &[usize]);
    /// Whether what is made of them will never change any more.
    #[doc(hidden)]
    fn have_ended(&self) -> bool;
}

/// Sources whose values a function takes as arguments.
#[diagnostic::on_unimplemented(
    message = "`{Self}` are no inputs of this closure",
    note = "inputs are a property, variable or derivation, or a tuple of up to eight; the closure takes one argument for each, by value"
)]
pub trait Inputs<F, R>: Sources {
    #[doc(hidden)]
    fn call(function: &F, items: Self::Items) -> R;
}

/// Sources whose values, and the run that it is called for, a function takes as arguments.
#[diagnostic::on_unimplemented(
    message = "`{Self}` are no inputs of this closure",
    note = "the closure takes one argument for each input, by value, and a `Run` as the last one"
)]
pub trait CancellableInputs<F, R>: Sources {
    #[doc(hidden)]
    fn call_cancellable(function: &F, items: Self::Items, run: Run) -> R;
}

macro_rules! tuples {
    ($($count:literal: $($source:ident $place:tt $item:ident),*;)*) => {
        $(
            impl<$($source: Source),*> Sources for ($($source,)*) {
                type Changes = [u64; $count];
                type Items = ($($source::Item,)*);

                fn read(&self) -> (Self::Changes, Result<Self::Items, Unavailable>) {
                    $(let $item = self.$place.current();)*
                    let changes = [$($item.0),*];
                    let items = (|| Ok(($($item.1?,)*)))();
                    (changes, items)
                }

                fn highest(&self) -> u32 {
                    0 $(.max(self.$place.height()))*
                }

                fn watch_all(&self, watcher: &Watcher) -> Vec<usize> {
                    vec![$(self.$place.watch(watcher.clone())),*]
                }

                fn unwatch_all(&self, places: &[usize]) {
                    $(if let Some(&place) = places.get($place) {
                        self.$place.unwatch(place);
                    })*
                }

                fn have_ended(&self) -> bool {
                    // Each is asked once: it may ask its own in turn.
                    let ended = [$(self.$place.has_ended()),*];
                    // There is no value, and never will be.
                    let is_lost = false $(|| (ended[$place] && self.$place.current().1.is_err()))*;
                    is_lost || ended.iter().all(|ended| *ended)
                }
            }

            impl<R, Function, $($source: Source),*> Inputs<Function, R> for ($($source,)*)
            where
                Function: Fn($($source::Item),*) -> R,
            {
                fn call(function: &Function, ($($item,)*): Self::Items) -> R {
                    function($($item),*)
                }
            }

            impl<R, Function, $($source: Source),*> CancellableInputs<Function, R> for ($($source,)*)
            where
                Function: Fn($($source::Item,)* Run) -> R,
            {
                fn call_cancellable(function: &Function, ($($item,)*): Self::Items, run: Run) -> R {
                    function($($item,)* run)
                }
            }
        )*
    };
}

tuples! {
    1: A 0 a;
    2: A 0 a, B 1 b;
    3: A 0 a, B 1 b, C 2 c;
    4: A 0 a, B 1 b, C 2 c, D 3 d;
    5: A 0 a, B 1 b, C 2 c, D 3 d, E 4 e;
    6: A 0 a, B 1 b, C 2 c, D 3 d, E 4 e, F 5 f;
    7: A 0 a, B 1 b, C 2 c, D 3 d, E 4 e, F 5 f, G 6 g;
    8: A 0 a, B 1 b, C 2 c, D 3 d, E 4 e, F 5 f, G 6 g, H 7 h;
}

impl<S: Source> Sources for S {
    type Changes = u64;
    type Items = S::Item;

    fn read(&self) -> (u64, Result<S::Item, Unavailable>) {
        Source::current(self)
    }

    fn highest(&self) -> u32 {
        Source::height(self)
    }

    fn watch_all(&self, watcher: &Watcher) -> Vec<usize> {
        vec![Source::watch(self, watcher.clone())]
    }

    fn unwatch_all(&self, places: &[usize]) {
        for &place in places {
            Source::unwatch(self, place);
        }
    }

    fn have_ended(&self) -> bool {
        Source::has_ended(self)
    }
}

impl<R, S: Source, F: Fn(S::Item) -> R> Inputs<F, R> for S {
    fn call(function: &F, item: S::Item) -> R {
        function(item)
    }
}

impl<R, S: Source, F: Fn(S::Item, Run) -> R> CancellableInputs<F, R> for S {
    fn call_cancellable(function: &F, item: S::Item, run: Run) -> R {
        function(item, run)
    }
}
