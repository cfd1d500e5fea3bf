-- What a person does in Neovim: opens a draft, sees what is underlined, takes the first fix, saves, quits.
local draft = vim.env.ZONTIK_DRAFT

local function fail(message)
  io.stderr:write(message .. '\n')
  vim.cmd('cquit 1')
end

pcall(vim.lsp.set_log_level, 'OFF')
-- Whoever is asked which fix to take takes the first.
vim.ui.select = function(items, _, choose) choose(items[1], 1) end
-- What docs/editors.md says to put into init.lua.
dofile(vim.env.ZONTIK_INIT)
vim.cmd('filetype on')
vim.cmd('edit ' .. vim.fn.fnameescape(draft))

local shown = function() return vim.diagnostic.get(0) end
if not vim.wait(30000, function() return #shown() == 2 end, 50) then fail('diagnostics: ' .. vim.inspect(shown())) end
for _, found in ipairs(shown()) do
  local code = found.code or found.user_data.lsp.code
  io.stdout:write(table.concat({ found.source, code, found.lnum, found.col, found.severity }, ' ') .. '\n')
end

vim.api.nvim_win_set_cursor(0, { 3, 9 })
local before = vim.api.nvim_buf_get_lines(0, 0, -1, false)
vim.lsp.buf.code_action()
local changed = vim.wait(30000, function() return not vim.deep_equal(before, vim.api.nvim_buf_get_lines(0, 0, -1, false)) end, 50)
if not changed then fail('no fix was applied') end
if not vim.wait(30000, function() return #shown() == 1 end, 50) then fail('diagnostics do not follow: ' .. vim.inspect(shown())) end
vim.cmd('silent write')
vim.cmd('qall')
