CREATE TABLE "care"."received_document" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"from" text NOT NULL,
	"dated_on" date NOT NULL,
	"media_type" text NOT NULL,
	"size" integer NOT NULL,
	"title" "bytea" NOT NULL,
	"content" "bytea" NOT NULL,
	"added_by" uuid NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "received_document_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "kind_is_known" CHECK ("care"."received_document"."kind" in ('problem-analysis', 'action-plan', 'action-plan-review', 'first-year-evaluation', 'current-opinion', 'final-evaluation', 'doctors-advice', 'uwv-letter', 'order-letter', 'signed-consent', 'earlier-report', 'medical-letter', 'questionnaire-result', 'other')),
	CONSTRAINT "from_is_known" CHECK ("care"."received_document"."from" in ('client', 'employer', 'bedrijfsarts', 'uwv', 'practitioner', 'other')),
	CONSTRAINT "media_type_is_known" CHECK ("care"."received_document"."media_type" in ('application/pdf', 'image/jpeg', 'image/png', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document')),
	CONSTRAINT "size_is_positive" CHECK ("care"."received_document"."size" > 0)
);
--> statement-breakpoint
ALTER TABLE "care"."received_document" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "work"."shared_document" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"dated_on" date NOT NULL,
	"media_type" text NOT NULL,
	"plain_bytes" "bytea" NOT NULL,
	"for_manager" boolean NOT NULL,
	"for_hr" boolean NOT NULL,
	"client_agreed_on" date NOT NULL,
	"shared_by" uuid NOT NULL,
	"shared_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "shared_document_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "kind_is_about_work" CHECK ("work"."shared_document"."kind" in ('problem-analysis', 'action-plan', 'action-plan-review', 'first-year-evaluation', 'current-opinion', 'final-evaluation', 'doctors-advice', 'order-letter')),
	CONSTRAINT "someone_may_read_it" CHECK ("work"."shared_document"."for_manager" or "work"."shared_document"."for_hr")
);
--> statement-breakpoint
ALTER TABLE "work"."shared_document" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "care"."received_document" ADD CONSTRAINT "received_document_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."received_document" ADD CONSTRAINT "received_document_by" FOREIGN KEY ("tenant_id","added_by") REFERENCES "identity"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work"."shared_document" ADD CONSTRAINT "shared_document_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work"."shared_document" ADD CONSTRAINT "shared_document_by" FOREIGN KEY ("tenant_id","shared_by") REFERENCES "identity"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "received_document_trajectory" ON "care"."received_document" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE INDEX "shared_document_trajectory" ON "work"."shared_document" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE POLICY "of_tenant" ON "care"."received_document" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "work"."shared_document" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));