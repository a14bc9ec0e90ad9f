ALTER TABLE "work"."trajectory" ADD COLUMN "manager_shown_contact_id" uuid;--> statement-breakpoint
ALTER TABLE "work"."trajectory" ADD COLUMN "hr_shown_contact_id" uuid;--> statement-breakpoint
-- Who was shown until now, as `keepShown` writes it from now on.
ALTER TABLE care.introduction NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE work.trajectory NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE work.trajectory t SET
  manager_shown_contact_id = (SELECT i.contact_id FROM care.introduction i
    WHERE i.tenant_id = t.tenant_id AND i.trajectory_id = t.id AND i.contact_id = t.manager_contact_id AND i.answer = 'fine'),
  hr_shown_contact_id = (SELECT i.contact_id FROM care.introduction i
    WHERE i.tenant_id = t.tenant_id AND i.trajectory_id = t.id AND i.contact_id = t.hr_contact_id AND i.answer = 'fine');--> statement-breakpoint
ALTER TABLE work.trajectory FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE care.introduction FORCE ROW LEVEL SECURITY;
