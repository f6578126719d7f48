"""What the conformance and browser tests share: servers, a raw client, a replica, a proxy."""
