-- wrk sends the body of the file given after `--`, and prints what bench/gateway/load.ts reads.
function init(arguments)
  local file = io.open(arguments[1], "r")
  wrk.body = file:read("*a")
  file:close()
  wrk.method = "POST"
  wrk.headers["content-type"] = "application/json"
  wrk.headers["accept"] = "application/json"
  answers = 0
  failed = 0
end

-- Every answer's status, and of one in fifty the text: reading them all would take the time of the other core.
function response(status, headers, body)
  answers = answers + 1
  if status ~= 200 or (answers % 50 == 1 and string.find(body, '"errors"', 1, true)) then
    failed = failed + 1
  end
end

local threads = {}
function setup(thread)
  table.insert(threads, thread)
end

function done(summary, latency, requests)
  local failed = 0
  for _, thread in ipairs(threads) do
    failed = failed + thread:get("failed")
  end
  local errors = summary.errors
  failed = failed + errors.connect + errors.read + errors.write + errors.timeout
  io.write(string.format(
    'LOADED {"requests":%d,"seconds":%.4f,"median":%.3f,"p99":%.3f,"failed":%d}\n',
    summary.requests,
    summary.duration / 1e6,
    latency:percentile(50) / 1e3,
    latency:percentile(99) / 1e3,
    failed
  ))
end
