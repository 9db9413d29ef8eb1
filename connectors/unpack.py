"""Unpack a body while it streams in, so that a compression bomb never gets room."""

from __future__ import annotations

import zlib
from collections.abc import Iterable

from portal.services.ports import SourceFault

_GZIP = 31
_PIECE = 64 * 1024


def unpack(chunks: Iterable[bytes], encoding: str, most: int) -> bytes:
    """The whole body, at most ``most`` bytes.

    ``encoding`` is the Content-Encoding: empty, ``identity`` or ``gzip``. Raises ``SourceFault``:
    too_large, or not_json when the packing is unknown, broken or cut off.
    """
    if encoding in ("", "identity"):
        return _joined(chunks, most)
    if encoding in ("gzip", "x-gzip"):
        return _joined(_gunzipped(chunks), most)
    raise SourceFault("not_json", rejected=True)


def _joined(chunks: Iterable[bytes], most: int) -> bytes:
    body = bytearray()
    for chunk in chunks:
        body += chunk
        if len(body) > most:
            raise SourceFault("too_large", rejected=True)
    return bytes(body)


def _gunzipped(chunks: Iterable[bytes]) -> Iterable[bytes]:
    """Unpack piece by piece; nothing may follow the end."""
    unpacker = zlib.decompressobj(_GZIP)
    try:
        for chunk in chunks:
            yield unpacker.decompress(chunk, _PIECE)
            while unpacker.unconsumed_tail:
                yield unpacker.decompress(unpacker.unconsumed_tail, _PIECE)
    except zlib.error:
        raise SourceFault("not_json", rejected=True) from None
    if not unpacker.eof or unpacker.unused_data:
        raise SourceFault("not_json", rejected=True)
