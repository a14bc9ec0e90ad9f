CREATE TABLE "billing"."payment_reminder" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"invoice_id" uuid NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"sent_by" uuid NOT NULL,
	CONSTRAINT "payment_reminder_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "billing"."payment_reminder" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "billing"."payment_reminder" ADD CONSTRAINT "payment_reminder_invoice" FOREIGN KEY ("tenant_id","invoice_id") REFERENCES "billing"."invoice"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "billing"."payment_reminder" ADD CONSTRAINT "payment_reminder_sent_by" FOREIGN KEY ("tenant_id","sent_by") REFERENCES "identity"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "payment_reminder_invoice" ON "billing"."payment_reminder" USING btree ("tenant_id","invoice_id","sent_at");--> statement-breakpoint
CREATE POLICY "of_tenant" ON "billing"."payment_reminder" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));