-- Sealing anew with a newer key leaves what is said as it was. Only the owner of the table may, who serves no request, and of a row that
-- stays as it is nothing but bytes may differ.
CREATE OR REPLACE FUNCTION care.keep_signed_note() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  free text[] := ARRAY['visibility', 'version'];
BEGIN
  IF OLD.signed_at IS NULL THEN
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  IF TG_OP = 'DELETE' THEN
    IF coalesce(current_setting('app.erasing', true), '') = 'on' THEN
      RETURN OLD;
    END IF;
    RAISE EXCEPTION 'a signed note is never removed' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'signed_stays';
  END IF;
  IF session_user = (SELECT pg_get_userbyid(relowner) FROM pg_class WHERE oid = TG_RELID) THEN
    free := free || (SELECT array_agg(attname::text) FROM pg_attribute WHERE attrelid = TG_RELID AND atttypid = 'bytea'::regtype);
  END IF;
  IF (to_jsonb(NEW) - free) IS DISTINCT FROM (to_jsonb(OLD) - free) THEN
    RAISE EXCEPTION 'a signed note is never changed' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'signed_stays';
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION care.keep_added_rows() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  bytes text[];
BEGIN
  IF TG_OP = 'DELETE' AND coalesce(current_setting('app.erasing', true), '') = 'on' THEN
    RETURN OLD;
  END IF;
  IF TG_OP = 'UPDATE' AND session_user = (SELECT pg_get_userbyid(relowner) FROM pg_class WHERE oid = TG_RELID) THEN
    bytes := (SELECT array_agg(attname::text) FROM pg_attribute WHERE attrelid = TG_RELID AND atttypid = 'bytea'::regtype);
    IF (to_jsonb(NEW) - bytes) = (to_jsonb(OLD) - bytes) THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'these rows are only added' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'added_stays';
END
$$;
