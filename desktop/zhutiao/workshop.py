"""The workshop: one child process for all that a stranger's bytes can make slow, large or fatal.

A thread would not do: one call into a regular expression can hold the interpreter for seconds, and a thread cannot
be stopped. The child is spawned at the first use, and killed and started again after a cancel, a time-out or a crash.
"""

from __future__ import annotations

import contextlib
import math
import os
import pickle
import signal
import sys
import threading
import traceback
from typing import TYPE_CHECKING, Any, Self

from zhutiao.errors import WorkshopCancelledError, WorkshopCrashedError, WorkshopTimeoutError

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess

    from zhutiao.errors import ZhutiaoError

# Address space of the child: its libraries take 0.1 GB, the largest file we read becomes about 1 GB of values.
MEMORY = 2 << 30
# How long the child may outlive its time before the kernel ends it, should nobody be left to do so.
GRACE = 2.0
# A slow machine may need this long to start it.
START = 30.0
READY = "ready"


class Workshop:
    """One child process that runs a function at a time and can be stopped at any moment."""

    def __init__(self, memory: int = MEMORY) -> None:
        self._memory = memory
        self._turn = threading.Lock()
        self._hand = threading.Lock()
        self._child: tuple[SpawnProcess, Connection] | None = None
        self._busy = False
        self._cancelled = False
        self._owner: object = None

    def run(self, function: Callable[..., Any], /, *args: Any, timeout: float, owner: object = None) -> Any:
        """Return what *function* makes of *args* in the child; callers wait for one another, *owner* may cancel.

        The function is found there by its name; what goes in and comes out is pickled. What it raises is raised here.
        Raises WorkshopTimeoutError, WorkshopCrashedError or WorkshopCancelledError; the next call finds a fresh child.
        """
        with self._turn:
            pipe = self._begin(owner)
            try:
                done, value = _ask(pipe, (timeout, function, args), timeout)
            except (EOFError, OSError) as end:
                raise self._ending() from end
            except BaseException:
                # Too late, Ctrl+C, or nothing that can be sent: the child must not answer the next caller with this.
                self._ending()
                raise
            finally:
                self._busy = False
        if done:
            return value
        raise value

    def cancel(self, owner: object = None) -> None:
        """Stop what is being run (for *owner*, where given); its caller gets WorkshopCancelledError."""
        with self._hand:
            if self._busy and self._child and owner in (None, self._owner):
                self._cancelled = True
                # The pipe is left to the caller who is waiting at it.
                self._child[0].kill()
                self._child[0].join()

    def close(self) -> None:
        """End the child; a later call would start another."""
        self.cancel()
        with self._turn, self._hand:
            self._end()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_reason: object) -> None:
        self.close()

    def _begin(self, owner: object) -> Connection:
        with self._hand:
            self._busy, self._cancelled, self._owner = True, False, owner
            if self._child and not self._child[0].is_alive():
                self._end()
            self._child = self._child or _child(self._memory)
            return self._child[1]

    def _ending(self) -> ZhutiaoError:
        """Clear up, and say why there is no answer."""
        with self._hand:
            status = self._end()
            return WorkshopCancelledError() if self._cancelled else WorkshopCrashedError(f"exit status {status}")

    def _end(self) -> int | None:
        if not self._child:
            return None
        process, pipe = self._child
        self._child = None
        process.kill()
        process.join()
        pipe.close()
        return process.exitcode


def _ask(pipe: Connection, job: tuple[float, Callable[..., Any], tuple[Any, ...]], timeout: float) -> tuple[bool, Any]:
    # The child says READY before each job, so that the time it takes to start is not the job's.
    if not pipe.poll(START) or pipe.recv() != READY:
        raise WorkshopTimeoutError(START)
    pipe.send(job)
    if not pipe.poll(timeout):
        raise WorkshopTimeoutError(timeout)
    return pipe.recv()


def _child(memory: int) -> tuple[SpawnProcess, Connection]:
    # Only a process that needs the workshop pays for the import.
    from multiprocessing import get_context  # noqa: PLC0415

    context = get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(theirs, memory), name="zhutiao-workshop", daemon=True)
    process.start()
    # With our copy open, the end of the child would never be seen.
    theirs.close()
    return process, ours


def _serve(pipe: Connection, memory: int) -> None:
    """Answer one job after another until nobody asks any more."""
    _settle_in(memory)
    with contextlib.suppress(EOFError, OSError):
        while True:
            pipe.send(READY)
            pipe.send_bytes(_answer(pipe.recv_bytes()))


def _settle_in(memory: int) -> None:
    # Ctrl+C in the terminal is for the parent, which then ends us.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # A window in the child would open a second connection to the display: importing it fails here.
    sys.modules["PySide6"] = sys.modules["shiboken6"] = None  # type: ignore[assignment]
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415 - not on every system

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    threading.Thread(target=_leave_with_parent, daemon=True).start()


def _leave_with_parent() -> None:
    from multiprocessing import parent_process  # noqa: PLC0415

    if parent := parent_process():
        parent.join()
        os._exit(0)


def _answer(job: bytes) -> bytes:
    try:
        timeout, function, args = pickle.loads(job)  # noqa: S301 - from our own parent
        _alarm(timeout + GRACE)
        outcome = (True, function(*args))
    except MemoryError:
        outcome = (False, WorkshopCrashedError("out of memory"))
    except Exception as error:  # noqa: BLE001 - it is raised again on the other side
        error.add_note("".join(traceback.format_exception(error)))
        outcome = (False, error)
    try:
        return _packed(outcome)
    finally:
        _alarm(0)


def _alarm(seconds: float) -> None:
    # The default action of this signal needs no interpreter: it ends even a regular expression gone astray.
    if hasattr(signal, "alarm"):
        signal.alarm(math.ceil(seconds))


def _packed(outcome: tuple[bool, Any]) -> bytes:
    try:
        return pickle.dumps(outcome)
    except Exception as error:  # noqa: BLE001 - whatever it holds, it cannot leave
        return pickle.dumps((False, TypeError(f"cannot leave the workshop: {error}")))
