CREATE TABLE "care"."passed_moment" (
	"tenant_id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"moment" text NOT NULL,
	"passed_on" date NOT NULL,
	"passed_by" uuid NOT NULL,
	CONSTRAINT "passed_moment_tenant_id_trajectory_id_moment_pk" PRIMARY KEY("tenant_id","trajectory_id","moment"),
	CONSTRAINT "moment_is_known" CHECK ("care"."passed_moment"."moment" in ('start', 'halfway', 'end'))
);
--> statement-breakpoint
ALTER TABLE "care"."passed_moment" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "care"."passed_moment" ADD CONSTRAINT "passed_moment_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."passed_moment" ADD CONSTRAINT "passed_moment_by" FOREIGN KEY ("tenant_id","passed_by") REFERENCES "identity"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "passed_moment_trajectory" ON "care"."passed_moment" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE POLICY "of_tenant" ON "care"."passed_moment" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));
