-- What a delivery becomes is written in its page, and no index hears of it: that of batches holds them whatever became of
-- them, and which of them somebody is still to look at is said once a batch, no longer once a delivery.
DROP INDEX notifications.deliveries_batch;
CREATE INDEX deliveries_batch ON notifications.deliveries (batch) WHERE batch IS NOT NULL;

CREATE TABLE notifications.open_batches (
  batch text PRIMARY KEY
);
INSERT INTO notifications.open_batches (batch)
SELECT DISTINCT batch FROM notifications.deliveries
WHERE batch IS NOT NULL AND accepted_at IS NULL AND state IN ('QUEUED', 'SENDING', 'RETRYING');
GRANT SELECT, UPDATE, DELETE ON notifications.open_batches TO tocsin_system;

-- Whoever is closing a batch at this moment has done with it first: what is added to it meanwhile opens it again.
CREATE FUNCTION notifications.open_batch(given text) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = ''
  AS $$
    INSERT INTO notifications.open_batches (batch) VALUES (given) ON CONFLICT (batch) DO UPDATE SET batch = excluded.batch
  $$;
REVOKE EXECUTE ON FUNCTION notifications.open_batch FROM PUBLIC;
GRANT EXECUTE ON FUNCTION notifications.open_batch TO tocsin_application;

-- When a call was accepted last stands in the ledger: a webhook is written to only when its calls begin to fail, or cease to.
ALTER TABLE notifications.webhooks DROP COLUMN last_delivery_at;
