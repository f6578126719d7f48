//! Derived computations that take their time.

use std::fmt::Display;
use std::sync::Arc;

use super::inputs::CancellableInputs;
use super::progress::Progress;
use super::work::{Loading, Work};
use super::{Derived, Inputs, Reading, Source, SourceSignal, Sources, Unavailable, Watcher};

/// What becomes of a run when its inputs change meanwhile.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Supersede {
    /// It completes and is shown, then the newest inputs run; what lies between is skipped. So something moves while a
    /// person drags.
    #[default]
    Finish,
    /// It is cancelled and never shown; the newest inputs run when it has ended.
    Cancel,
}

/// The result of a derivation that takes its time: of [`derive_async`], [`derive_blocking`] and [`derive_deferred`].
///
/// It is a source like any other: give it to builders, bind it, derive from it. Until the first result there is none,
/// and what it feeds keeps its default; afterwards it is the last result. After a failure what it feeds keeps the last
/// good one. Cloning gives another handle of the same computation.
#[must_use = "a derivation is computed only when something follows it"]
pub struct AsyncDerived<T> {
    value: Derived<T>,
    loading: Derived<bool>,
    progress: Derived<Option<f64>>,
    supersede: Arc<dyn Fn(Supersede) + Send + Sync>,
}

impl<T> Clone for AsyncDerived<T> {
    fn clone(&self) -> Self {
        Self {
            value: self.value.clone(),
            loading: self.loading.clone(),
            progress: self.progress.clone(),
            supersede: self.supersede.clone(),
        }
    }
}

impl<T> std::fmt::Debug for AsyncDerived<T> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("AsyncDerived")
    }
}

/// Derives a value from others by a future, which runs as a task of its own beside the session: `function` takes the
/// inputs' values and gives a future of a `Result`. It runs when an input changed and only while its result is
/// observed, at most one run at a time; see [`Supersede`] for what happens to a run whose inputs change. The end of
/// the session, or of the scope of what it feeds, cancels it.
///
/// An error or a panic is reported with the property that it feeds, and is [`error`](AsyncDerived::error). The future
/// says by [`Run::current`](crate::Run::current) how far it is.
///
/// ```
/// # use std::{convert::Infallible, time::Duration};
/// use tropism_core::{Document, Var, derive_async};
///
/// # let runtime = tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build().unwrap();
/// # runtime.block_on(async {
/// let city = Var::new("Paris");
/// let weather = derive_async(city.clone(), |city| async move {
///     tokio::time::sleep(Duration::from_secs(1)).await; // a request, say
///     Ok::<_, Infallible>(format!("{city}: fine"))
/// });
/// # let mut document = Document::new(Default::default());
/// # let title = document.session().title();
/// # document.turn(|_| {
/// title.bind(weather.clone());
/// # });
/// # while title.get() != "Paris: fine" {
/// #     document.changed().await;
/// #     document.turn(|_| ());
/// # }
/// # });
/// ```
///
/// Its runs need a tokio runtime: the one in which the turns of the document are run.
pub fn derive_async<I, F, R, T, E>(inputs: I, function: F) -> AsyncDerived<T>
where
    I: Inputs<F, R>,
    F: Send + Sync + 'static,
    R: Future<Output = Result<T, E>> + Send + 'static,
    T: Clone + Send + Sync + 'static,
    E: Display + 'static,
{
    let function = Arc::new(function);
    AsyncDerived::new(Work::new(inputs, move |items, job| {
        let function = function.clone();
        // Called inside of the task, where a panic is caught with those of the future.
        job.run(async move { I::call(&function, items).await });
    }))
}

/// Derives a value from others by a function that blocks or computes for long, on tokio's pool of threads for that:
/// otherwise as [`derive_async`]. Beside the inputs' values the function gets its [`Run`](crate::Run), which it should
/// ask now and then whether it [is cancelled](crate::Run::is_cancelled): a thread cannot be stopped from outside.
///
/// ```
/// use tropism_core::{Run, Var, derive_blocking};
/// let limit = Var::new(10_000_u64);
/// let sum = derive_blocking(limit, |limit, run: Run| {
///     let mut sum = 0_u64;
///     for number in 0..limit {
///         if run.is_cancelled() {
///             break; // nobody will see it
///         }
///         run.set_progress(number as f64 / limit as f64); // it may say so as often as it likes
///         sum = sum.checked_add(number).ok_or("the sum is too large")?;
///     }
///     Ok::<_, &str>(sum)
/// });
/// ```
pub fn derive_blocking<I, F, T, E>(inputs: I, function: F) -> AsyncDerived<T>
where
    I: CancellableInputs<F, Result<T, E>>,
    I::Items: 'static,
    F: Send + Sync + 'static,
    T: Clone + Send + Sync + 'static,
    E: Display + 'static,
{
    let function = Arc::new(function);
    AsyncDerived::new(Work::new(inputs, move |items, job| {
        let function = function.clone();
        job.run_blocking(move |run| I::call_cancellable(&function, items, run));
    }))
}

/// Derives a value from others by a function that is called elsewhere: `run` gets the call of `function` with the
/// inputs' values, not yet made, and gives the future that makes it and goes on with what it gave. Otherwise as
/// [`derive_async`]. It is what other kinds of derivations are made of, such as queries: the function is its user's.
///
/// ```
/// use tropism_core::{Var, derive_deferred};
/// let (width, height) = (Var::new(3), Var::new(4));
/// let area = derive_deferred((width, height), |width, height| width * height, |call| async move {
///     tokio::task::spawn_blocking(call).await // on a thread that may be kept waiting
/// });
/// ```
pub fn derive_deferred<I, F, R, Fut, T, E>(
    inputs: I,
    function: F,
    run: impl Fn(Box<dyn FnOnce() -> R + Send>) -> Fut + Send + Sync + 'static,
) -> AsyncDerived<T>
where
    I: Inputs<F, R>,
    I::Items: 'static,
    F: Send + Sync + 'static,
    R: 'static,
    Fut: Future<Output = Result<T, E>> + Send + 'static,
    T: Clone + Send + Sync + 'static,
    E: Display + 'static,
{
    let (function, run) = (Arc::new(function), Arc::new(run));
    AsyncDerived::new(Work::new(inputs, move |items, job| {
        let (function, run) = (function.clone(), run.clone());
        let call = move || I::call(&function, items);
        job.run(async move { run(Box::new(call)).await });
    }))
}

impl<T: Clone + Send + Sync + 'static> AsyncDerived<T> {
    fn new<I: Sources>(work: Arc<Work<I, T>>) -> Self {
        Self {
            value: Derived::from_source(work.clone()),
            loading: Derived::from_source(Arc::new(Loading(work.clone()))),
            progress: Derived::from_source(Arc::new(Progress::new(work.clone(), work.reports()))),
            supersede: Arc::new(move |supersede| work.set_supersede(supersede)),
        }
    }

    /// The same, with another rule for runs whose inputs change; [`Supersede::Finish`] is the default.
    pub fn supersede(self, supersede: Supersede) -> Self {
        (self.supersede)(supersede);
        self
    }

    /// Whether it runs.
    pub fn loading(&self) -> Derived<bool> {
        self.loading.clone()
    }

    /// Which fraction of the present run is done, from 0 to 1 in whole hundredths: what it last
    /// [said](crate::Run::set_progress). `None` when nothing runs, and until a run says something.
    pub fn progress(&self) -> Derived<Option<f64>> {
        self.progress.clone()
    }

    /// Why the last run failed, if it did.
    pub fn error(&self) -> Derived<Option<String>> {
        self.value.error()
    }

    /// The last result.
    ///
    /// # Errors
    /// If there is none yet, or the last run failed.
    pub fn get(&self) -> Result<T, Unavailable> {
        self.value.get()
    }

    /// A signal of the results; it waits until there is one.
    pub fn signal(&self) -> SourceSignal<Derived<T>> {
        self.value.signal()
    }
}

impl<T: Clone + Send + 'static> Source for AsyncDerived<T> {
    type Item = T;

    fn current(&self) -> Reading<T> {
        self.value.current()
    }

    fn height(&self) -> u32 {
        self.value.height()
    }

    fn watch(&self, watcher: Watcher) -> usize {
        self.value.watch(watcher)
    }

    fn unwatch(&self, place: usize) {
        self.value.unwatch(place);
    }

    fn last_good(&self) -> Option<T> {
        self.value.last_good()
    }

    fn has_ended(&self) -> bool {
        self.value.has_ended()
    }
}
