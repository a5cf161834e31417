-- 执行率 as printed beside an amount that was paid: 90.00%.
ALTER TABLE budget_items ADD COLUMN execution_rate TEXT;
