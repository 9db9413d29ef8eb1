"""Sources that mean harm, or break: what each may send, and what comes of it."""
