CREATE UNIQUE INDEX "document_of_invoice" ON "reports"."document" USING btree ("tenant_id","invoice_id") WHERE "reports"."document"."standing" = 'final' and "reports"."document"."batch_item_id" is null;
--> statement-breakpoint
-- The printing of an issued invoice stays byte for byte what it was.
CREATE FUNCTION reports.keep_invoice_document() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF OLD.invoice_id IS NULL OR OLD.standing <> 'final' OR OLD.batch_item_id IS NOT NULL THEN
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  IF TG_OP = 'DELETE' OR (to_jsonb(NEW) - ARRAY['released_at', 'withdrawn_at']) IS DISTINCT FROM (to_jsonb(OLD) - ARRAY['released_at', 'withdrawn_at']) THEN
    RAISE EXCEPTION 'the printing of an issued invoice is never changed' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'issued_stays';
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER keep_invoice_document BEFORE UPDATE OR DELETE ON reports.document FOR EACH ROW EXECUTE FUNCTION reports.keep_invoice_document();
