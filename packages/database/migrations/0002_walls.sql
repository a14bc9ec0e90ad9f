-- What no table definition can say. Roles, grants and FORCE are applied after every migration (src/migrate/apply-walls.ts),
-- because role names carry a prefix of the installation.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS unaccent;
--> statement-breakpoint
REVOKE ALL ON SCHEMA public FROM PUBLIC;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO PUBLIC;
--> statement-breakpoint
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
--> statement-breakpoint
REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA queue FROM PUBLIC;
--> statement-breakpoint
-- An issued invoice keeps what it says: it may be sent, paid and credited, and nothing else.
CREATE FUNCTION billing.keep_issued_invoice() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF OLD.status = 'concept' THEN
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'an issued invoice is never deleted' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'issued_stays';
  END IF;
  IF (to_jsonb(NEW) - ARRAY['status', 'sent_on', 'version']) IS DISTINCT FROM (to_jsonb(OLD) - ARRAY['status', 'sent_on', 'version'])
    OR (NEW.status <> OLD.status AND NOT (OLD.status = 'issued' AND NEW.status = 'credited'))
  THEN
    RAISE EXCEPTION 'an issued invoice is never changed' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'issued_stays';
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER keep_issued_invoice BEFORE UPDATE OR DELETE ON billing.invoice FOR EACH ROW EXECUTE FUNCTION billing.keep_issued_invoice();
--> statement-breakpoint
CREATE FUNCTION billing.keep_issued_lines() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  line record := CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  IF TG_OP = 'UPDATE' OR EXISTS (SELECT 1 FROM billing.invoice i WHERE i.tenant_id = line.tenant_id AND i.id = line.invoice_id AND i.status <> 'concept') THEN
    RAISE EXCEPTION 'the lines of an issued invoice are never changed' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'issued_stays';
  END IF;
  RETURN line;
END
$$;
--> statement-breakpoint
CREATE TRIGGER keep_issued_lines BEFORE INSERT OR UPDATE OR DELETE ON billing.invoice_line FOR EACH ROW EXECUTE FUNCTION billing.keep_issued_lines();
--> statement-breakpoint
-- Nobody changes what the audit holds, the owner of the tables included.
CREATE FUNCTION audit.keep_rows() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  RAISE EXCEPTION 'audit rows are only added' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'audit_stays';
END
$$;
--> statement-breakpoint
CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.event FOR EACH STATEMENT EXECUTE FUNCTION audit.keep_rows();
--> statement-breakpoint
CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.subject FOR EACH STATEMENT EXECUTE FUNCTION audit.keep_rows();
--> statement-breakpoint
CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.installation FOR EACH STATEMENT EXECUTE FUNCTION audit.keep_rows();
