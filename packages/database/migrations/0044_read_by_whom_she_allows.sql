CREATE TABLE "work"."reader_allowance" (
	"tenant_id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"category" text NOT NULL,
	"until" date,
	CONSTRAINT "reader_allowance_tenant_id_trajectory_id_contact_id_category_pk" PRIMARY KEY("tenant_id","trajectory_id","contact_id","category"),
	CONSTRAINT "category_is_known" CHECK ("work"."reader_allowance"."category" in ('work-factors', 'work-goals', 'work-agreements', 'evaluation'))
);
--> statement-breakpoint
ALTER TABLE "work"."reader_allowance" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "work"."reader_allowance" ADD CONSTRAINT "reader_allowance_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work"."reader_allowance" ADD CONSTRAINT "reader_allowance_contact" FOREIGN KEY ("tenant_id","contact_id") REFERENCES "work"."contact"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reader_allowance_trajectory" ON "work"."reader_allowance" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE POLICY "of_tenant" ON "work"."reader_allowance" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
-- Consents that stand let read from the first day, as `saveAllowances` writes it from now on.
ALTER TABLE care.consent NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
INSERT INTO work.reader_allowance (tenant_id, trajectory_id, contact_id, category, until)
  SELECT c.tenant_id, c.trajectory_id, c.recipient_contact_id, category,
    CASE WHEN bool_or(c.expires_on IS NULL) THEN NULL ELSE max(c.expires_on) END
  FROM care.consent c CROSS JOIN unnest(c.categories) AS category
  WHERE c.recipient IN ('manager', 'hr') AND c.withdrawn_on IS NULL
  GROUP BY c.tenant_id, c.trajectory_id, c.recipient_contact_id, category;--> statement-breakpoint
ALTER TABLE care.consent FORCE ROW LEVEL SECURITY;
