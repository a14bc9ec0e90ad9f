ALTER TABLE "care"."reading_along" DROP CONSTRAINT "stand_in_is_named";--> statement-breakpoint
ALTER TABLE "care"."reading_along" DROP CONSTRAINT "kind_is_known";--> statement-breakpoint
ALTER TABLE "care"."session" ADD COLUMN "coach_membership_id" uuid;--> statement-breakpoint
ALTER TABLE "care"."session" ADD CONSTRAINT "session_coach" FOREIGN KEY ("tenant_id","coach_membership_id") REFERENCES "identity"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."reading_along" ADD CONSTRAINT "colleague_is_named" CHECK (("care"."reading_along"."kind" = 'supervisor') = ("care"."reading_along"."membership_id" is null));--> statement-breakpoint
ALTER TABLE "care"."reading_along" ADD CONSTRAINT "kind_is_known" CHECK ("care"."reading_along"."kind" in ('stand-in', 'beside', 'supervisor'));