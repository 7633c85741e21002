#pragma once
#include "jobs/jobrunner.h"
#include <QObject>
#include <QPointer>
#include <functional>
#include <memory>
#include <utility>

namespace touchstone::service {

/// One worker for the window: work runs there on values of its own, its answer comes back to the window's
/// thread. An answer that nobody waits for any more (a newer request of the same subject, a cancelled one, a
/// receiver that is gone) is dropped.
class JobService : public QObject {
    Q_OBJECT
public:
    using Token = jobs::Token;
    using Progress = std::function<void(const jobs::Progress&)>;

    explicit JobService(QObject* parent = nullptr);
    /// Cancels everything and waits for the worker.
    ~JobService() override;

    /// `work` runs on the worker and returns a value; `done` gets it on the thread of `receiver`, in the
    /// order of the requests. `progress` too, at most ten times a second.
    template <class Work, class Done>
    Token run(
        QObject* receiver, const std::string& subject, Work work, Done done, const Progress& progress = {})
    {
        using Value = std::decay_t<std::invoke_result_t<Work&, jobs::Control&>>;
        auto value = std::make_shared<std::shared_ptr<Value>>();
        return submit(
            receiver, subject,
            [work = std::move(work), value](
                jobs::Control& control) mutable { *value = std::make_shared<Value>(work(control)); },
            [done = std::move(done), value]() mutable { done(std::move(**value)); }, progress);
    }
    void cancel(Token token);
    bool isCurrent(Token token) const;
    /// For closing a project: cancels everything; nothing runs any more when it returns.
    void stopAll();

private:
    Token submit(QObject* receiver, const std::string& subject, std::function<void(jobs::Control&)> work,
        std::function<void()> done, Progress progress);

    jobs::JobRunner m_runner = {};
};

}
