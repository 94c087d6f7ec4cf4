# SPDX-License-Identifier: GPL-3.0-or-later
"""A program run at a pseudo terminal."""
import errno
import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time


class PseudoTerminal:
    """Runs a command on a terminal of so many rows and columns; what it writes gathers in `shown`.
    A program that says nothing for TIMEOUT seconds is killed, which shows in its exit status."""

    TIMEOUT = 60

    def __init__(self, command, environment, rows=24, columns=80, pipes=()):
        """`pipes`: of "stdout" and "stderr" what is no terminal but leads to /dev/null."""
        self.shown = b""
        self.looked_at = 0  # how much of it read_until() has been through
        self.child, self.descriptor = pty.fork()
        if self.child == 0:
            try:
                for name in pipes:
                    os.dup2(os.open("/dev/null", os.O_WRONLY), {"stdout": 1, "stderr": 2}[name])
                size = struct.pack("HHHH", rows, columns, 0, 0)
                fcntl.ioctl(0, termios.TIOCSWINSZ, size)
                os.execvpe(command[0], command, environment)
            finally:
                os._exit(126)

    def type(self, text):
        os.write(self.descriptor, text if isinstance(text, bytes) else text.encode())

    def read_until(self, wanted):
        """Reads until `wanted` has been shown behind what the last call found, or all ends; whether it was."""
        wanted = wanted if isinstance(wanted, bytes) else wanted.encode()
        while (at := self.shown.find(wanted, self.looked_at)) < 0:
            if not self._read():
                return False
        self.looked_at = at + len(wanted)
        return True

    def read_for(self, seconds):
        """What is shown in so many seconds."""
        begin, end = len(self.shown), time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            if select.select([self.descriptor], [], [], left)[0] and not self._read():
                break
        return self.shown[begin:]

    def finish(self):
        """Reads to the end; the exit status, or the signal as a negative number."""
        while self._read():
            pass
        os.close(self.descriptor)
        return os.waitstatus_to_exitcode(os.waitpid(self.child, 0)[1])

    def _read(self):
        if not select.select([self.descriptor], [], [], self.TIMEOUT)[0]:
            os.kill(self.child, signal.SIGKILL)
            return False
        try:
            part = os.read(self.descriptor, 65536)
        except OSError as error:
            if error.errno == errno.EIO:  # nobody has the terminal open any more
                return False
            raise
        self.shown += part
        return bool(part)


def run(command, environment, **terminal):
    """What a command shows, with the terminal's line ends, and its exit status."""
    program = PseudoTerminal(command, environment, **terminal)
    status = program.finish()
    return program.shown.decode("utf-8"), status
