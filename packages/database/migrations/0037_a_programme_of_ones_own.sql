CREATE TABLE "work"."programme" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"key" text NOT NULL,
	"number" integer NOT NULL,
	"content" jsonb NOT NULL,
	"published_at" timestamp (3) with time zone,
	"published_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "programme_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "number_is_positive" CHECK ("work"."programme"."number" > 0)
);
--> statement-breakpoint
ALTER TABLE "work"."programme" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "work"."programme" ADD CONSTRAINT "programme_published_by" FOREIGN KEY ("tenant_id","published_by") REFERENCES "identity"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "programme_number" ON "work"."programme" USING btree ("tenant_id","key","number");--> statement-breakpoint
CREATE UNIQUE INDEX "programme_draft" ON "work"."programme" USING btree ("tenant_id","key") WHERE "work"."programme"."published_at" is null;--> statement-breakpoint
CREATE POLICY "of_tenant" ON "work"."programme" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
-- Trajectories keep the version they began with: what was published says the same for ever.
CREATE FUNCTION work.keep_published_programme() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF OLD.published_at IS NULL THEN
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a published programme stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'programme_stays';
END
$$;
--> statement-breakpoint
CREATE TRIGGER keep_published_programme BEFORE UPDATE OR DELETE ON work.programme FOR EACH ROW EXECUTE FUNCTION work.keep_published_programme();
