ALTER TABLE "reports"."export" ADD COLUMN "trajectory_id" uuid;--> statement-breakpoint
ALTER TABLE "reports"."export" ADD CONSTRAINT "dossier_names_its_case" CHECK (("reports"."export"."kind" = 'dossier') = ("reports"."export"."trajectory_id" is not null));--> statement-breakpoint
-- What an issued invoice says stays. Which row of the practice stands for its employer may follow when two of them turn out to be one, and only in a transaction that says so.
CREATE OR REPLACE FUNCTION billing.keep_issued_invoice() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  free text[] := ARRAY['status', 'sent_on', 'version'];
BEGIN
  IF OLD.status = 'concept' THEN
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'an issued invoice is never deleted' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'issued_stays';
  END IF;
  IF coalesce(current_setting('app.merging', true), '') = 'on' THEN
    free := free || ARRAY['employer_id'];
  END IF;
  IF (to_jsonb(NEW) - free) IS DISTINCT FROM (to_jsonb(OLD) - free)
    OR (NEW.status <> OLD.status AND NOT (OLD.status = 'issued' AND NEW.status = 'credited'))
  THEN
    RAISE EXCEPTION 'an issued invoice is never changed' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'issued_stays';
  END IF;
  RETURN NEW;
END
$$;
