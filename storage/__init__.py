"""The database: records, audit trail and outbox, on SQLite or PostgreSQL."""
