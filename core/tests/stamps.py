"""Removes each version stamp of the document in turn, and says which test notices.

    python3 core/tests/stamps.py [part of a name]...

Works in a copy of the repository, in a folder for temporary files; a run takes a good half hour. A stamp is what says when a
model, a property or a part of columns changed, or how far a client is; to add one, add a line to STAMPS.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
COPY = Path(tempfile.gettempdir()) / "tropism-stamps"

# What it is, where it stands under core/src, its text, and what takes its place.
STAMPS = [
    ("a property changed: journal", "document/shared.rs", "inner.journal.restamp(&place, touch.old_version, touch.version);", ""),
    ("a property changed: slot", "node/state.rs", "std::mem::replace(&mut slot.version, version)", "slot.version"),
    ("a property is set first: slot", "node/state.rs", "changes: self.changes(class, key), version, value }", "changes: self.changes(class, key), version: 0, value }"),
    ("a property moved: old entry", "document/journal.rs", "self.changes.remove(&old_version);", ""),
    ("a model joined: journal", "document/graph.rs", "self.inner().journal.attached(node.clone(), version);", ""),
    ("a model joined: rows", "node/state.rs", "self.attached_at = version;\n        self.column_history = None;", "self.attached_at = version;"),
    ("a model left: its entry", "document/graph.rs", "inner.journal.forget(attached_at);", ""),
    ("a model left: its properties", "document/graph.rs", "inner.journal.forget(version);", "let _ = version;"),
    ("a model left: it may return", "node/state.rs", "self.is_returning = true;", ""),
    ("a model emigrated: slots", "node/state.rs", "self.slots.iter_mut().for_each(|slot| slot.version = 0);", ""),
    ("a model emigrated: it is new", "node/state.rs", "self.id = None;\n        self.is_returning = false;", "self.id = None;"),
    ("an owner is renewed: joined", "document/renewal.rs", "std::mem::replace(&mut state.attached_at, version)", "state.attached_at"),
    ("an owner is renewed: it is new", "document/renewal.rs", "state.is_returning = false;", ""),
    ("an owner is renewed: rows", "document/renewal.rs", "state.column_history = None;", ""),
    ("an owner is renewed: old entry", "document/renewal.rs", "inner.journal.forget(attached_at);", "let _ = attached_at;"),
    ("an owner is renewed: journal", "document/renewal.rs", "inner.journal.attached(node.clone(), version);", ""),
    ("an owner is renewed: its maker", "document/renewal.rs", "peer.made.remove(node);", "let _ = peer;"),
    ("mentions of it: all", "document/renewal.rs", "self.restamp(place);", "let _ = place;"),
    ("mentions of it: slot", "document/renewal.rs", "std::mem::replace(&mut slot.version, version)", "slot.version"),
    ("mentions of it: journal", "document/renewal.rs", "inner.journal.restamp(place, old_version, version);", "let _ = old_version;"),
    ("mentions of it: not undone", "document/renewal.rs", "inner.touched.remove(place)", "None::<crate::node::Touch>.or_else(|| { inner.touched.get(place); None })"),
    ("undone: slot", "document/settle.rs", "std::mem::replace(&mut slot.version, *old_version)", "slot.version"),
    ("undone: columns", "document/settle.rs", "state.column_history = old_columns.take();", "drop(old_columns.take());"),
    ("undone: journal", "document/settle.rs", "self.journal.unstamp(place, version, *old_version);", "let _ = version;"),
    ("undone: new entry", "document/journal.rs", "self.changes.remove(&version);\n        if", "let _ = version;\n        if"),
    ("undone: old entry", "document/journal.rs", "if old_version > self.floor {", "if false {"),
    ("pruned: the floor", "document/journal.rs", "self.floor = floor;", ""),
    ("pruned: for the oldest", "document/settle.rs", "Some(oldest) => self.journal.prune(oldest),", "Some(_) => BTreeMap::new(),"),
    ("pruned: for nobody", "document/settle.rs", "None => self.journal.clear(),", "None => BTreeMap::new(),"),
    ("a client wrote: it holds", "document/settle.rs", "peer.holds.insert(place, version);", "let _ = version;"),
    ("a client wrote: its rows", "document/settle.rs", "peer.has_rows([&place.0]);", ""),
    ("a client wrote: another value", "document/settle.rs", "peer.owe((node, key));", ""),
    ("a client wrote: it crossed", "document/clients.rs", "peer.owe(place.clone());", ""),
    ("a client wrote: a part", "wire/patch/mod.rs", "if holds_other {", "if holds_other && false {"),
    ("a client wrote: it counts its rows", "wire/patch/mod.rs", "shared.counts_rows(peer, &place);", "let _ = place;"),
    ("a client wrote: lost rows", "wire/patch/mod.rs", "Operation::Owe(place) => shared.owe(peer, place),", "Operation::Owe(_) => {}"),
    ("a client wrote: refused", "document/clients.rs", "            for place in places {\n                peer.owe(place);", "            for place in places {\n                let _ = place;"),
    ("a client made: by default", "document/clients.rs", "peer.owe((node.clone(), key));", "let _ = key;"),
    ("a client made: it has it", "document/clients.rs", "peer.made.insert(node.clone());", ""),
    ("a client made: another's id", "document/clients.rs", "node.state().is_returning = true;", ""),
    ("a client changed roots", "document/clients.rs", "peer.has_forgotten |= !is_shown || !peer.owed.is_empty();", ""),
    ("a client changed roots: owed", "document/clients.rs", "!is_shown || !peer.owed.is_empty()", "!is_shown"),
    ("a client pulls: rows", "document/clients.rs", "peer.has_rows(inner.graph.models());", ""),
    ("a frame: the cursor", "document/peer.rs", "self.cursor = Some(version);", "self.cursor = self.cursor.or(Some(version));"),
    ("a frame: rows", "document/peer.rs", "self.has_rows(&told.sources);", ""),
    ("a frame: no rows yet", "document/peer.rs", "None => self.rows.remove(node),", "None => None,"),
    ("a frame: nothing forgotten", "document/peer.rs", "self.has_forgotten = false;", ""),
    ("a frame: nothing held", "document/peer.rs", "take(&mut self.holds)", "self.holds.clone()"),
    ("a frame: nothing made", "document/peer.rs", "take(&mut self.made)", "self.made.clone()"),
    ("a frame: nothing owed", "document/peer.rs", "self.owed.extract_if(|place| !is_owed(place)).collect()", "self.owed.iter().filter(|place| !is_owed(place)).cloned().collect()"),
    ("a frame: on its way", "document/peer.rs", "flights.tell(place) && !told.properties.contains(place)", "false && flights.tell(place)"),
    ("columns: stamped", "node/state.rs", "history.stamp(&difference, new, version);", "let _ = (history, &difference, new);"),
    ("columns: replaced", "columns/history.rs", "Self { replaced: version, initial: new.rows(), ..Self::default() }", "Self { initial: new.rows(), ..Self::default() }"),
    ("columns: rows then", "columns/history.rs", "Self { replaced: version, initial: new.rows(), ..Self::default() }", "Self { replaced: version, ..Self::default() }"),
    ("columns: rows at first", "columns/history.rs", "Self { initial: rows, ..Self::default() }", "Self { initial: rows * 0, ..Self::default() }"),
    ("columns: forgotten rows", "columns/history.rs", "self.first += *dropped as u64;", "let _ = dropped;"),
    ("columns: forgotten cells", "columns/history.rs", "*cells = cells.split_off(&first);", "let _ = first;"),
    ("columns: one", "columns/history.rs", "self.columns.insert(name.clone(), version);", ""),
    ("columns: cells", "columns/history.rs", "stamps.extend(cells.iter().map(|&row| (self.first + row as u64, version)));", ""),
    ("columns: cells of one", "columns/history.rs", "self.cells.remove(name);", ""),
]

QUICK = ["--lib", "--test", "frames", "--test", "stamps", "--test", "edits", "--test", "crossing", "--test", "lifetimes", "--test", "feeds"]


def failing(tests: list[str], *names: str) -> list[str]:
    """The tests that fail; what does not compile is an error."""
    command = ["cargo", "test", "--quiet", "--no-fail-fast", "--package", "tropism-core", *tests, "--", *names]
    environment = os.environ | {"RUST_BACKTRACE": "0", "TROPISM_SHRINK": "no"}
    run = subprocess.run(command, cwd=COPY, env=environment, capture_output=True, text=True)
    assert "could not compile" not in run.stderr, run.stderr
    return sorted(set(re.findall(r"^    (\w[\w:]*)$", run.stdout, re.MULTILINE)))


def main() -> None:
    """Copy, then one stamp after the other."""
    COPY.mkdir(exist_ok=True)
    subprocess.run(f"git ls-files -z | xargs -0 cp --parents -pt {COPY}", shell=True, check=True, cwd=REPOSITORY)
    for name, file, text, instead in STAMPS:
        if sys.argv[1:] and not any(part in name for part in sys.argv[1:]):
            continue
        path = COPY / "core/src" / file
        source = path.read_text()
        assert source.count(text) == 1, f"{name}: {source.count(text)} times in {file}: {text}"
        path.write_text(source.replace(text, instead))
        try:
            noticed = failing(QUICK) or failing(["--test", "convergence"])
        finally:
            path.write_text(source)
        print(f"{name}: {', '.join(noticed[:3]) or 'NOBODY NOTICES'}", flush=True)


if __name__ == "__main__":
    main()
