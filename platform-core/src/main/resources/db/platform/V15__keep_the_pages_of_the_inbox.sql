-- To give pages back, a vacuum locks out whoever wants to store a webhook; and the next burst needs the pages again.
ALTER TABLE webhook_inbox SET (vacuum_truncate = false);
