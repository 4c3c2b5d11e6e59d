-- A person's way through Neovim with the language server, without a screen: nvim -l neovim.lua CLI BRIEF
-- Prints "ok - NAME" or "not ok - NAME: REASON" for each test.
local cli, brief = arg[1], arg[2]
local WAIT_MS, STEP_MS = 15000, 20

vim.filetype.add({ extension = { conncite = 'conncite-section' } })

local function soon(what, check)
  local found
  assert(vim.wait(WAIT_MS, function()
    found = check()
    return found
  end, STEP_MS), 'waited in vain for ' .. what)
  return found
end

--- Opens the brief anew with a client of its own.
local function open(capabilities, settings)
  vim.cmd('silent! %bwipeout!')
  vim.cmd.edit(brief)
  vim.bo.filetype = 'markdown'
  local buffer = vim.api.nvim_get_current_buf()
  local id = vim.lsp.start({
    name = 'conncite', cmd = { 'node', cli, 'lsp', '--stdio' }, root_dir = vim.fs.dirname(brief), capabilities = capabilities,
    settings = settings,
  }, { reuse_client = function() return false end })
  local client = assert(vim.lsp.get_client_by_id(id), 'the client did not start')
  soon('the server', function() return client.initialized end)
  return buffer, client
end

--- Puts the cursor on the nth place of a text in the brief.
local function go_to(text, nth)
  vim.api.nvim_win_set_cursor(0, { 1, 0 })
  for _ = 1, nth or 1 do
    assert(vim.fn.search('\\V' .. text, 'W') > 0, 'the brief has no ' .. text)
  end
end

local function diagnostic(buffer, code)
  return soon(code, function()
    for _, one in ipairs(vim.diagnostic.get(buffer)) do
      if one.code == code then return one end
    end
  end)
end

--- Text of the floating window that a hover opens.
local function hover()
  vim.lsp.buf.hover()
  local window = soon('a hover', function()
    for _, one in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(one).relative ~= '' then return one end
    end
  end)
  local text = table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, true), '\n')
  vim.api.nvim_win_close(window, true)
  return text
end

local function has(text, part)
  assert(text:find(part, 1, true), ('no "%s" in:\n%s'):format(part, text))
end

--- Follows the definition under the cursor; gives the page's name and the line of the cursor.
local function definition(buffer)
  vim.lsp.buf.definition()
  soon('the page', function() return vim.api.nvim_get_current_buf() ~= buffer end)
  return vim.api.nvim_buf_get_name(0), vim.api.nvim_get_current_line()
end

local function text_of(buffer)
  return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, true), '\n')
end

--- What must hold for a client that can do much and for one that says nothing of what it can do.
local function everywhere(capabilities)
  return {
    ['shows diagnostics'] = function()
      local buffer = open(capabilities)
      local found = diagnostic(buffer, 'transferred-section')
      assert(found.source == 'Conncite' and found.lnum == 2, vim.inspect(found))
    end,
    ['takes a diagnostic away once the text is fixed'] = function()
      local buffer = open(capabilities)
      diagnostic(buffer, 'transferred-section')
      vim.api.nvim_buf_set_lines(buffer, 2, 3, true, { 'Nothing is cited here.' })
      soon('an empty list', function()
        return #vim.tbl_filter(function(one) return one.code == 'transferred-section' end, vim.diagnostic.get(buffer)) == 0
      end)
    end,
    ['hovers'] = function()
      open(capabilities)
      go_to('53a-192a')
      local text = hover()
      has(text, 'Trafficking in persons')
      has(text, 'chapter 952')
    end,
    ['goes to a definition, a file, at the cited subsection'] = function()
      local buffer = open(capabilities)
      go_to('53a-192a')
      local name, line = definition(buffer)
      assert(vim.endswith(name, '/53a-192a.conncite') and vim.fn.filereadable(name) == 1, name)
      assert(vim.startswith(line, '(a) '), line)
      has(text_of(0), 'not the official text')
    end,
  }
end

local rich = everywhere(nil)
rich['fixes by a code action'] = function()
  local buffer = open(nil)
  diagnostic(buffer, 'transferred-section')
  go_to('1-18a')
  vim.lsp.buf.code_action({ filter = function(action) return action.isPreferred end, apply = true })
  soon('the fixed text', function() return text_of(buffer):find('§ 1-200', 1, true) end)
end
rich['asks for its settings'] = function()
  local buffer = open(nil, { conncite = { diagnostics = { rules = { ['transferred-section'] = 'hint' } } } })
  local found = diagnostic(buffer, 'transferred-section')
  assert(found.severity == vim.diagnostic.severity.HINT, vim.inspect(found))
end
rich['lists citations as symbols'] = function()
  local buffer, client = open(nil)
  local answer = client.request_sync('textDocument/documentSymbol', { textDocument = { uri = vim.uri_from_bufnr(buffer) } }, WAIT_MS, buffer)
  assert(answer.result[1].name == '§ 53a-192a(a) Trafficking in persons: Class A felony', vim.inspect(answer))
end

rich['offers the official text, asks before it reads, and takes a no'] = function()
  local buffer, client = open(nil)
  local asked
  vim.lsp.handlers['window/showMessageRequest'] = function(_, params)
    asked = params.message
    return vim.NIL
  end
  local function execute(command, ...)
    local answer = client.request_sync('workspace/executeCommand', { command = command, arguments = { ... } }, WAIT_MS, buffer)
    assert(answer and answer.result, vim.inspect(answer))
    return answer.result
  end
  assert(execute('conncite.statutes.status').kind == 'nothing')
  has(execute('conncite.statutes.install', '9999').message, 'There is no chapter "9999".')
  assert(execute('conncite.statutes.install', '952').kind == 'declined')
  has(asked, 'https://www.cga.ct.gov/current/pub/chap_952.htm')
end

local plain = everywhere({})
plain['hovers in plain text'] = function()
  local buffer, client = open({})
  local answer = client.request_sync('textDocument/hover', {
    textDocument = { uri = vim.uri_from_bufnr(buffer) }, position = { line = 0, character = 30 },
  }, WAIT_MS, buffer)
  assert(answer.result.contents.kind == 'plaintext', vim.inspect(answer))
end

for _, suite in ipairs({ { 'with all that it can', rich }, { 'with no capabilities', plain } }) do
  local names = vim.tbl_keys(suite[2])
  table.sort(names)
  for _, name in ipairs(names) do
    local good, reason = xpcall(suite[2][name], debug.traceback)
    io.write(good and 'ok - ' or 'not ok - ', suite[1], ': ', name, good and '\n' or ('\n' .. reason .. '\n'))
    vim.lsp.stop_client(vim.lsp.get_clients(), true)
  end
end
vim.cmd('silent! %bwipeout!')
