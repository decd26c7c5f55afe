-- A delivery is written once more when it is taken: in the same page, and as its index looks at nothing that changes by it, no
-- index hears of that. The index holds what has not been accepted.
DROP INDEX notifications.deliveries_batch;
CREATE INDEX deliveries_batch ON notifications.deliveries (batch) WHERE accepted_at IS NULL;
ALTER TABLE notifications.deliveries SET (fillfactor = 60);

-- Written after every call.
ALTER TABLE notifications.webhooks SET (fillfactor = 80);
