CREATE TABLE "work"."closing" (
	"tenant_id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"closed_on" date NOT NULL,
	"closed_by" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "closing_tenant_id_trajectory_id_pk" PRIMARY KEY("tenant_id","trajectory_id"),
	CONSTRAINT "outcome_is_known" CHECK ("work"."closing"."outcome" in ('own-work', 'other-work', 'elsewhere', 'partly', 'none'))
);
--> statement-breakpoint
ALTER TABLE "work"."closing" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "care"."quiet_closing" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"closed_by" uuid NOT NULL,
	"closed_at" timestamp (3) with time zone NOT NULL,
	"before" "bytea" NOT NULL,
	"undone_by" uuid,
	"undone_at" timestamp (3) with time zone,
	CONSTRAINT "quiet_closing_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "undone_with_its_moment" CHECK (("care"."quiet_closing"."undone_by" is null) = ("care"."quiet_closing"."undone_at" is null))
);
--> statement-breakpoint
ALTER TABLE "care"."quiet_closing" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "care"."introduction" (
	"tenant_id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"answer" text NOT NULL,
	"how" text NOT NULL,
	"shown_on" date NOT NULL,
	"recorded_by" uuid,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "introduction_tenant_id_trajectory_id_contact_id_pk" PRIMARY KEY("tenant_id","trajectory_id","contact_id"),
	CONSTRAINT "answer_is_known" CHECK ("care"."introduction"."answer" in ('fine', 'hr-instead')),
	CONSTRAINT "recorded_unless_by_link" CHECK (("care"."introduction"."how" = 'link') = ("care"."introduction"."recorded_by" is null))
);
--> statement-breakpoint
ALTER TABLE "care"."introduction" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "care"."privacy_basis" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"text_version" text,
	"how" text,
	"ground" text,
	"note" "bytea",
	"given_on" date NOT NULL,
	"recorded_by" uuid,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"withdrawn_on" date,
	"withdrawn_at" timestamp (3) with time zone,
	CONSTRAINT "privacy_basis_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "kind_holds_its_facts" CHECK (case "care"."privacy_basis"."kind" when 'statement' then "care"."privacy_basis"."how" is not null and "care"."privacy_basis"."ground" is null when 'other' then "care"."privacy_basis"."ground" is not null and "care"."privacy_basis"."note" is not null and "care"."privacy_basis"."how" is null else false end),
	CONSTRAINT "recorded_unless_by_link" CHECK (coalesce("care"."privacy_basis"."how" = 'link', false) = ("care"."privacy_basis"."recorded_by" is null)),
	CONSTRAINT "withdrawn_with_its_moment" CHECK (("care"."privacy_basis"."withdrawn_on" is null) = ("care"."privacy_basis"."withdrawn_at" is null)),
	CONSTRAINT "withdrawn_after_given" CHECK ("care"."privacy_basis"."withdrawn_on" >= "care"."privacy_basis"."given_on")
);
--> statement-breakpoint
ALTER TABLE "care"."privacy_basis" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "care"."privacy_sending" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"link_id" uuid NOT NULL,
	"text_version" text NOT NULL,
	"sent_by" uuid NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"opened_at" timestamp (3) with time zone,
	"answer" text,
	"answered_at" timestamp (3) with time zone,
	CONSTRAINT "privacy_sending_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "answer_is_known" CHECK ("care"."privacy_sending"."answer" in ('agreed', 'question', 'declined')),
	CONSTRAINT "answered_with_its_moment" CHECK (("care"."privacy_sending"."answer" is null) = ("care"."privacy_sending"."answered_at" is null))
);
--> statement-breakpoint
ALTER TABLE "care"."privacy_sending" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "care"."client_contact" ADD COLUMN "confirmed_email" text;--> statement-breakpoint
-- What runs already goes on. The default fills the rows that are there: row level security would hide them from an update.
ALTER TABLE "work"."trajectory" ADD COLUMN "carried_over" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "work"."trajectory" ALTER COLUMN "carried_over" SET DEFAULT false;--> statement-breakpoint
ALTER TABLE "work"."closing" ADD CONSTRAINT "closing_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work"."closing" ADD CONSTRAINT "closing_by" FOREIGN KEY ("tenant_id","closed_by") REFERENCES "identity"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."quiet_closing" ADD CONSTRAINT "quiet_closing_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."quiet_closing" ADD CONSTRAINT "quiet_closing_by" FOREIGN KEY ("tenant_id","closed_by") REFERENCES "identity"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."quiet_closing" ADD CONSTRAINT "quiet_closing_undone_by" FOREIGN KEY ("tenant_id","undone_by") REFERENCES "identity"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."introduction" ADD CONSTRAINT "introduction_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."introduction" ADD CONSTRAINT "introduction_contact" FOREIGN KEY ("tenant_id","contact_id") REFERENCES "work"."contact"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."introduction" ADD CONSTRAINT "introduction_recorded_by" FOREIGN KEY ("tenant_id","recorded_by") REFERENCES "identity"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."privacy_basis" ADD CONSTRAINT "privacy_basis_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."privacy_basis" ADD CONSTRAINT "privacy_basis_recorded_by" FOREIGN KEY ("tenant_id","recorded_by") REFERENCES "identity"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."privacy_sending" ADD CONSTRAINT "privacy_sending_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."privacy_sending" ADD CONSTRAINT "privacy_sending_link" FOREIGN KEY ("tenant_id","link_id") REFERENCES "identity"."link"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."privacy_sending" ADD CONSTRAINT "privacy_sending_by" FOREIGN KEY ("tenant_id","sent_by") REFERENCES "identity"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "quiet_closing_trajectory" ON "care"."quiet_closing" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE UNIQUE INDEX "quiet_closing_standing" ON "care"."quiet_closing" USING btree ("tenant_id","trajectory_id") WHERE "care"."quiet_closing"."undone_at" is null;--> statement-breakpoint
CREATE INDEX "introduction_trajectory" ON "care"."introduction" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE INDEX "privacy_basis_trajectory" ON "care"."privacy_basis" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE UNIQUE INDEX "privacy_basis_standing" ON "care"."privacy_basis" USING btree ("tenant_id","trajectory_id") WHERE "care"."privacy_basis"."withdrawn_on" is null;--> statement-breakpoint
CREATE INDEX "privacy_sending_trajectory" ON "care"."privacy_sending" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE INDEX "privacy_sending_link" ON "care"."privacy_sending" USING btree ("tenant_id","link_id");--> statement-breakpoint
CREATE POLICY "of_tenant" ON "work"."closing" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "care"."quiet_closing" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "care"."introduction" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "care"."privacy_basis" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "care"."privacy_sending" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));