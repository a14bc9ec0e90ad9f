CREATE TABLE "work"."document_receipt" (
	"tenant_id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "document_receipt_tenant_id_document_id_contact_id_pk" PRIMARY KEY("tenant_id","document_id","contact_id")
);
--> statement-breakpoint
ALTER TABLE "work"."document_receipt" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "identity"."calendar_feed" DROP CONSTRAINT "kind_is_known";--> statement-breakpoint
ALTER TABLE "work"."manager_action" ADD COLUMN "wish" text;--> statement-breakpoint
ALTER TABLE "work"."trajectory" ADD COLUMN "manager_since" date;--> statement-breakpoint
ALTER TABLE "work"."trajectory" ADD COLUMN "hr_since" date;--> statement-breakpoint
ALTER TABLE "work"."document_receipt" ADD CONSTRAINT "document_receipt_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work"."document_receipt" ADD CONSTRAINT "document_receipt_contact" FOREIGN KEY ("tenant_id","contact_id") REFERENCES "work"."contact"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "document_receipt_trajectory" ON "work"."document_receipt" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
ALTER TABLE "identity"."calendar_feed" ADD CONSTRAINT "kind_is_known" CHECK ("identity"."calendar_feed"."kind" in ('obligations', 'sessions', 'employees'));--> statement-breakpoint
ALTER TABLE "work"."manager_action" ADD CONSTRAINT "wish_is_known" CHECK ("work"."manager_action"."wish" in ('other-days', 'other-hours', 'other-tasks', 'other-place', 'later-start', 'not-yet-arranged'));--> statement-breakpoint
ALTER TABLE "work"."manager_action" ADD CONSTRAINT "wish_only_with_a_talk" CHECK ("work"."manager_action"."wish" is null or "work"."manager_action"."answer" = 'wants-to-talk');--> statement-breakpoint
CREATE POLICY "of_tenant" ON "work"."document_receipt" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));