"""Under which account PostgreSQL runs: it refuses root, so root must hand it to another one.

Where the machine allows it, a user namespace of root's own does that, and the files stay root's. Elsewhere (in a
chroot, in most containers) `nobody` runs it, and its files are kept where `nobody` can reach them.
"""

import ctypes
import os
import pwd
import signal
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeAlias

PR_SET_PDEATHSIG = 1  # <linux/prctl.h>
LIBC = ctypes.CDLL(None)

Popen: TypeAlias = "subprocess.Popen[bytes]"


@dataclass(frozen=True)
class Account:
    """How to run PostgreSQL's programs: what to write before the command, and the user to become, if any."""

    prefix: tuple[str, ...] = ()
    user: int | None = None
    group: int | None = None

    def start(self, command: list[str], output: int = subprocess.DEVNULL, keep: tuple[int, ...] = ()) -> Popen:
        """Start a command that ends when its parent does; `keep` are the file descriptors that it inherits."""
        return subprocess.Popen(
            [*self.prefix, *command],
            user=self.user,
            group=self.group,
            extra_groups=None if self.user is None else (),
            cwd="/",  # the working folder may be closed to the account
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            pass_fds=keep,
            preexec_fn=_end_with_parent,  # noqa: PLW1509 - one system call, in a process that has one thread
        )

    def succeeds(self, *command: str) -> bool:
        """Whether a command ends well under the account."""
        try:
            return self.start(list(command)).wait() == 0
        except OSError:
            return False

    def own(self, folder: Path) -> None:
        """Give a folder, still empty, to the account."""
        if self.user is not None and self.group is not None:
            os.chown(folder, self.user, self.group)


def _end_with_parent() -> None:
    """Ask the kernel for the signal of a fast shutdown when the parent is gone, even by kill -9.

    Called after the change of user, which would undo it. Elsewhere than on Linux, see the supervisor.
    """
    if sys.platform == "linux":
        LIBC.prctl(PR_SET_PDEATHSIG, signal.SIGINT)


@cache
def account() -> Account:
    """The account for this machine and user, tried rather than guessed."""
    if os.geteuid() != 0:
        return Account()
    namespace = Account(prefix=("unshare", "--user", "--map-user=65534"))
    if namespace.succeeds("sh", "-c", 'test "$(id -u)" -ne 0'):
        return namespace
    nobody = pwd.getpwnam("nobody")
    return Account(user=nobody.pw_uid, group=nobody.pw_gid)
