-- Schema version 2: what a lead decides is an event about no item, and is found without a look at all events.
CREATE INDEX event_of_lead ON event (kind, id) WHERE item_id IS NULL;
