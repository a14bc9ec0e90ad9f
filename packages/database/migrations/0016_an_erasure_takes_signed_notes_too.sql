-- What is signed or added stays, until the client asks for it to be erased: then all of it goes, and only in a transaction that says so.
CREATE OR REPLACE FUNCTION care.keep_signed_note() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
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
  IF (to_jsonb(NEW) - ARRAY['visibility', 'version']) IS DISTINCT FROM (to_jsonb(OLD) - ARRAY['visibility', 'version']) THEN
    RAISE EXCEPTION 'a signed note is never changed' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'signed_stays';
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION care.keep_added_rows() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF TG_OP = 'DELETE' AND coalesce(current_setting('app.erasing', true), '') = 'on' THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'these rows are only added' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'added_stays';
END
$$;
