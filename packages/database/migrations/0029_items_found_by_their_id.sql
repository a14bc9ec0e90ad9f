DROP INDEX "reports"."batch_item_position";--> statement-breakpoint
DROP INDEX "reports"."batch_item_open";--> statement-breakpoint
CREATE UNIQUE INDEX "batch_item_position" ON "reports"."batch_item" USING btree ("batch_id","position","tenant_id");--> statement-breakpoint
CREATE INDEX "batch_item_open" ON "reports"."batch_item" USING btree ("lease_until","tenant_id") WHERE "reports"."batch_item"."status" in ('waiting', 'taken');