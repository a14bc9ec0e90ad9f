CREATE TABLE "auth"."trusted_phone" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"membership_id" uuid NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"kind" text NOT NULL,
	"trusted_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"forgotten_at" timestamp (3) with time zone,
	CONSTRAINT "trusted_phone_token_hash_unique" UNIQUE("token_hash"),
	CONSTRAINT "kind_is_known" CHECK ("auth"."trusted_phone"."kind" in ('iphone', 'android', 'computer', 'other'))
);
--> statement-breakpoint
CREATE TABLE "care"."move_request" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"wish" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"answered_by" uuid,
	CONSTRAINT "move_request_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "wish_is_known" CHECK ("care"."move_request"."wish" in ('another-day', 'another-time', 'by-phone', 'shorter')),
	CONSTRAINT "answered_is_whole" CHECK (num_nulls("care"."move_request"."answered_at", "care"."move_request"."answered_by") in (0, 2))
);
--> statement-breakpoint
ALTER TABLE "care"."move_request" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "identity"."membership" ADD COLUMN "calm" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "care"."exercise_given" ADD COLUMN "done_on" date;--> statement-breakpoint
ALTER TABLE "auth"."trusted_phone" ADD CONSTRAINT "trusted_phone_person_id_user_id_fk" FOREIGN KEY ("person_id") REFERENCES "auth"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."move_request" ADD CONSTRAINT "move_request_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."move_request" ADD CONSTRAINT "move_request_session" FOREIGN KEY ("tenant_id","session_id") REFERENCES "care"."session"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."move_request" ADD CONSTRAINT "move_request_by" FOREIGN KEY ("tenant_id","answered_by") REFERENCES "identity"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "trusted_phone_person" ON "auth"."trusted_phone" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "move_request_trajectory" ON "care"."move_request" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE UNIQUE INDEX "membership_client_once" ON "identity"."membership" USING btree ("tenant_id","client_id") WHERE "identity"."membership"."ended_at" is null and "identity"."membership"."client_id" is not null;--> statement-breakpoint
CREATE POLICY "of_tenant" ON "care"."move_request" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));