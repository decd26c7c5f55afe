-- What authorities ask for: the period of the breach, categories of data subjects, the data protection officer, the protection of
-- the data, indicators of compromise, and whether data subjects are informed. Texts in other languages are in `translations`.
ALTER TABLE notifications.revisions
  ADD COLUMN language text,
  ADD COLUMN breach_from timestamptz,
  ADD COLUMN breach_until timestamptz,
  ADD COLUMN breach_ongoing boolean NOT NULL DEFAULT false,
  ADD COLUMN data_subject_categories text[] NOT NULL DEFAULT '{}',
  ADD COLUMN data_protection_officer text,
  ADD COLUMN protection_measures text,
  ADD COLUMN indicators jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN data_subject_communication text CHECK (data_subject_communication IN
    ('INFORMED', 'TO_BE_INFORMED', 'NO_HIGH_RISK', 'DATA_PROTECTED', 'RISK_AVERTED', 'PUBLIC_COMMUNICATION')),
  ADD COLUMN data_subject_text text;
ALTER TABLE notifications.tenant_details ADD COLUMN data_subject_categories text[] NOT NULL DEFAULT '{}';
