CREATE TABLE "care"."homework_tick" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"item" "bytea" NOT NULL,
	"outcome" text NOT NULL,
	CONSTRAINT "homework_tick_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "outcome_is_known" CHECK ("care"."homework_tick"."outcome" in ('done', 'partly', 'not-done'))
);
--> statement-breakpoint
ALTER TABLE "care"."homework_tick" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "care"."note_amendment" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"text" "bytea" NOT NULL,
	CONSTRAINT "note_amendment_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "care"."note_amendment" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "care"."note_countersign" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"remark" "bytea",
	CONSTRAINT "note_countersign_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "care"."note_countersign" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "care"."reading_along" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"membership_id" uuid,
	"agreed_on" date NOT NULL,
	"ended_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "reading_along_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "kind_is_known" CHECK ("care"."reading_along"."kind" in ('stand-in', 'supervisor')),
	CONSTRAINT "stand_in_is_named" CHECK (("care"."reading_along"."kind" = 'stand-in') = ("care"."reading_along"."membership_id" is not null))
);
--> statement-breakpoint
ALTER TABLE "care"."reading_along" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "care"."session_note" ALTER COLUMN "amendments" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "care"."session_note" ADD COLUMN "homework" "bytea";--> statement-breakpoint
ALTER TABLE "care"."session_note" ADD COLUMN "visibility" text DEFAULT 'mine' NOT NULL;--> statement-breakpoint
ALTER TABLE "care"."session_note" ADD COLUMN "focus_areas" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "care"."homework_tick" ADD CONSTRAINT "homework_tick_note" FOREIGN KEY ("tenant_id","session_id") REFERENCES "care"."session_note"("tenant_id","session_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."homework_tick" ADD CONSTRAINT "homework_tick_by" FOREIGN KEY ("tenant_id","by") REFERENCES "identity"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."homework_tick" ADD CONSTRAINT "homework_tick_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."note_amendment" ADD CONSTRAINT "note_amendment_note" FOREIGN KEY ("tenant_id","session_id") REFERENCES "care"."session_note"("tenant_id","session_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."note_amendment" ADD CONSTRAINT "note_amendment_by" FOREIGN KEY ("tenant_id","by") REFERENCES "identity"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."note_amendment" ADD CONSTRAINT "note_amendment_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."note_countersign" ADD CONSTRAINT "note_countersign_note" FOREIGN KEY ("tenant_id","session_id") REFERENCES "care"."session_note"("tenant_id","session_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."note_countersign" ADD CONSTRAINT "note_countersign_by" FOREIGN KEY ("tenant_id","by") REFERENCES "identity"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."note_countersign" ADD CONSTRAINT "note_countersign_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."reading_along" ADD CONSTRAINT "reading_along_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."reading_along" ADD CONSTRAINT "reading_along_member" FOREIGN KEY ("tenant_id","membership_id") REFERENCES "identity"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "homework_tick_note" ON "care"."homework_tick" USING btree ("tenant_id","session_id");--> statement-breakpoint
CREATE INDEX "homework_tick_trajectory" ON "care"."homework_tick" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE INDEX "note_amendment_note" ON "care"."note_amendment" USING btree ("tenant_id","session_id");--> statement-breakpoint
CREATE INDEX "note_amendment_trajectory" ON "care"."note_amendment" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE INDEX "note_countersign_note" ON "care"."note_countersign" USING btree ("tenant_id","session_id");--> statement-breakpoint
CREATE INDEX "note_countersign_trajectory" ON "care"."note_countersign" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE INDEX "reading_along_trajectory" ON "care"."reading_along" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
ALTER TABLE "care"."session_note" ADD CONSTRAINT "visibility_is_known" CHECK ("care"."session_note"."visibility" in ('mine', 'stand-in', 'supervisor'));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "care"."homework_tick" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "care"."note_amendment" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "care"."note_countersign" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "care"."reading_along" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
-- A signed note keeps what it says. Who may read it may change; nothing else, and it is not removed.
CREATE FUNCTION care.keep_signed_note() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF OLD.signed_at IS NULL THEN
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'a signed note is never removed' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'signed_stays';
  END IF;
  IF (to_jsonb(NEW) - ARRAY['visibility', 'version']) IS DISTINCT FROM (to_jsonb(OLD) - ARRAY['visibility', 'version']) THEN
    RAISE EXCEPTION 'a signed note is never changed' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'signed_stays';
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER keep_signed_note BEFORE UPDATE OR DELETE ON care.session_note FOR EACH ROW EXECUTE FUNCTION care.keep_signed_note();
--> statement-breakpoint
CREATE FUNCTION care.keep_added_rows() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  RAISE EXCEPTION 'these rows are only added' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'added_stays';
END
$$;
--> statement-breakpoint
CREATE TRIGGER keep_added_rows BEFORE UPDATE OR DELETE ON care.note_amendment FOR EACH ROW EXECUTE FUNCTION care.keep_added_rows();
--> statement-breakpoint
CREATE TRIGGER keep_added_rows BEFORE UPDATE OR DELETE ON care.note_countersign FOR EACH ROW EXECUTE FUNCTION care.keep_added_rows();
--> statement-breakpoint
CREATE TRIGGER keep_added_rows BEFORE UPDATE OR DELETE ON care.homework_tick FOR EACH ROW EXECUTE FUNCTION care.keep_added_rows();
