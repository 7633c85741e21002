#include "service/jobservice.h"
#include <atomic>

namespace touchstone::service {

JobService::JobService(QObject* parent)
    : QObject(parent)
{
}

JobService::~JobService() = default;

JobService::Token JobService::submit(QObject* receiver, const std::string& subject,
    std::function<void(jobs::Control&)> work, std::function<void()> done, Progress progress)
{
    const QPointer<QObject> target(receiver);
    // The worker may be faster than this line: it must not look at the token before it is set.
    auto token = std::make_shared<std::atomic<Token>>(0);
    const auto deliver = [this, target, token](std::function<void()> call) {
        // Posted to this object, which outlives the worker; the receiver is looked at on its own thread.
        QMetaObject::invokeMethod(
            this,
            [this, target, token, call = std::move(call)] {
                if (target && m_runner.isCurrent(token->load()))
                    call();
            },
            Qt::QueuedConnection);
    };
    jobs::ProgressSink sink;
    if (progress)
        sink = [deliver, progress = std::move(progress)](
                   const jobs::Progress& state) { deliver([progress, state] { progress(state); }); };
    const Token made = m_runner.submit(
        [work = std::move(work), done = std::move(done), deliver](jobs::Control& control) {
            work(control);
            deliver(done);
        },
        std::move(sink), subject);
    token->store(made);
    return made;
}

void JobService::cancel(Token token)
{
    m_runner.cancel(token);
}

bool JobService::isCurrent(Token token) const
{
    return m_runner.isCurrent(token);
}

void JobService::stopAll()
{
    m_runner.cancelAll();
    m_runner.waitIdle();
}

}
