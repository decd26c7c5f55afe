-- The region (ISO 3166-2) of a tenant: in Germany the supervisory authority is that of the Land.
ALTER TABLE customers.tenants ADD COLUMN region text
  CONSTRAINT tenants_region_check CHECK (region ~ '^[A-Z]{2}-[A-Z0-9]{1,3}$' AND left(region, 2) = country);
ALTER TABLE notifications.audience ADD COLUMN region text;

-- Of each impacted tenant the region or, where it is not known, the country: which authorities must be notified follows from it.
ALTER TABLE notifications.authority_concerns ADD COLUMN places text[] NOT NULL DEFAULT '{}';
UPDATE notifications.authority_concerns SET places = countries;
