"""The wire format of an answer (docs/contract.md), as models."""
