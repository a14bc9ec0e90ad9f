ALTER TABLE "reports"."installed_plugin" ADD COLUMN "disabled_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "reports"."installed_plugin" ADD COLUMN "disabled_by" uuid;--> statement-breakpoint
ALTER TABLE "reports"."plugin_run" ADD COLUMN "peak_bytes" integer;--> statement-breakpoint
ALTER TABLE "reports"."installed_plugin" ADD CONSTRAINT "installed_plugin_disabled_by" FOREIGN KEY ("tenant_id","disabled_by") REFERENCES "identity"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports"."installed_plugin" ADD CONSTRAINT "disabled_by_somebody" CHECK (("reports"."installed_plugin"."disabled_at" is null) = ("reports"."installed_plugin"."disabled_by" is null));