"""Ports on this machine: is one free, which are free, does something listen."""

from __future__ import annotations

import socket

HOST = "127.0.0.1"


def is_free(port: int) -> bool:
    """Whether nothing listens on this port."""
    with socket.socket() as attempt:
        attempt.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            attempt.bind((HOST, port))
        except OSError:
            return False
        return True


def free_ports(count: int) -> list[int]:
    """Ports that nothing listens on now, all different."""
    attempts = [socket.socket() for _ in range(count)]
    for attempt in attempts:
        attempt.bind((HOST, 0))
    found = [int(attempt.getsockname()[1]) for attempt in attempts]
    for attempt in attempts:
        attempt.close()
    return found


def answers(port: int) -> bool:
    """Whether something accepts connections there."""
    with socket.socket() as attempt:
        attempt.settimeout(0.5)
        return attempt.connect_ex((HOST, port)) == 0
