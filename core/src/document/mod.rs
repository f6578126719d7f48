//! The document of a session: a graph of models, its turns and its clients.

mod clients;
mod connections;
mod cycles;
mod data_classes;
mod diagnosis;
mod errors;
mod flight;
mod graph;
mod journal;
mod message;
mod peer;
mod renewal;
mod session;
mod settle;
mod shared;
mod staged;
#[cfg(test)]
mod tests;
mod timer;
mod turn;
mod writes;

use std::sync::Arc;

pub use errors::OutputError;
pub use flight::Gap;
pub(crate) use flight::Told;
pub(crate) use graph::reachable;
pub(crate) use journal::Change;
pub(crate) use message::CustomMessage;
pub(crate) use peer::Peer;
pub use peer::PeerId;
pub use session::{IntoModel, Session};
pub(crate) use shared::{Clock, Inner, Place, Shared};
pub use timer::Timer;
pub use turn::Turn;
pub use writes::ClientWrites;

use crate::class::Registry;
use crate::diff::Cuts;
use crate::protocol_models::DocumentRoot;
use crate::reactive::{Entered, Scope};

/// The document of a session. Whoever owns it runs its turns and cuts frames for its clients; everyone else has a
/// [`Session`] or handles of its models.
#[derive(Debug)]
pub struct Document {
    shared: Arc<Shared>,
    scope: Scope,
    cuts: Cuts,
    /// How many frames were cut. Their messages bear the number, so that no two of one client have the same id.
    frames: u64,
}

impl Document {
    /// An empty document. Models that clients bring are made of the registry's classes.
    pub fn new(registry: Arc<Registry>) -> Self {
        let document = Self { shared: Shared::new(registry), scope: Scope::new(), cuts: Cuts::default(), frames: 0 };
        document.shared.join_root();
        document
    }

    /// The handle that app code gets.
    pub fn session(&self) -> Session {
        Session::new(self.shared.clone())
    }

    /// Runs one turn: takes what was staged from other tasks, does the work, settles, calls callbacks, and commits.
    /// Everything that changes the document happens in a turn.
    pub fn turn<R>(&mut self, work: impl FnOnce(&mut Turn<'_>) -> R) -> R {
        let _entered = Entered::new(self.shared.serial());
        self.scope.enter(|| {
            self.shared.apply_staged();
            self.shared.call_next_calls();
            let result = work(&mut Turn::new(&self.shared));
            self.shared.settle();
            self.shared.commit();
            self.shared.distribute_messages();
            result
        })
    }

    /// Waits until something outside asks for a turn: a value that was staged, a variable or signal that changed.
    pub async fn changed(&self) {
        std::future::poll_fn(|context| self.shared.poll_changed(context)).await;
    }

    /// The version after the last turn.
    pub fn version(&self) -> u64 {
        self.shared.clock().now()
    }

    /// The title.
    pub fn title(&self) -> String {
        self.shared.root().title().get()
    }

    /// The ids of the roots, in order.
    pub fn root_ids(&self) -> Vec<crate::value::ModelId> {
        use crate::model::ModelClass;
        self.root().roots().get().iter().filter_map(|root| root.as_node().id()).collect()
    }

    /// What clients may write.
    pub fn client_writes(&self) -> ClientWrites {
        self.shared.inner().client_writes
    }

    /// Sets what clients may write from now on. A new document lets them write everything.
    pub fn set_client_writes(&mut self, writes: ClientWrites) {
        self.shared.inner().client_writes = writes;
    }

    /// Whether a client has ever written what [`ClientWrites::Guarded`] would have refused: its code or markup may be
    /// part of the document.
    pub fn has_unguarded_writes(&self) -> bool {
        self.shared.inner().has_unguarded_writes
    }

    /// What turns found wrong since this was last asked: errors of models that joined (see
    /// [`check`](Self::check)), models of other sessions, computations that do not settle.
    pub fn take_faults(&mut self) -> Vec<String> {
        self.shared.take_faults()
    }

    pub(crate) fn next_frame(&mut self) -> u64 {
        self.frames += 1;
        self.frames
    }

    pub(crate) fn cuts(&mut self) -> &mut Cuts {
        &mut self.cuts
    }

    pub(crate) fn root(&self) -> &DocumentRoot {
        self.shared.root()
    }

    pub(crate) fn shared(&self) -> &Arc<Shared> {
        &self.shared
    }
}

impl Drop for Document {
    /// Ends every binding and takes the models out, so that models that refer to each other are freed.
    fn drop(&mut self) {
        drop(std::mem::take(&mut self.scope));
        self.shared.close();
    }
}
