"""Everything that stands in for the outside world: identity provider, agencies, runner."""
