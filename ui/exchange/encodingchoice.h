#pragma once
#include "common/page.h"
#include "service/importpreview.h"
#include <QWidget>
#include <filesystem>
#include <optional>

class QLabel;
class QModelIndex;

namespace touchstone::tables {
class GridModel;
}

namespace touchstone::ui {

class GridView;

/// The same lines of a file in every encoding that is offered, one below the other, to see which reads right.
class EncodingChoice : public QWidget {
    Q_OBJECT
public:
    explicit EncodingChoice(Context context, QWidget* parent = nullptr);

    /// `chosen`: the encoding whose row is current at first.
    void showFile(const std::filesystem::path& file, const QString& chosen);
    void clear();
    /// Fewer rows are seen at once, where there is a preview above them.
    void setCompact(bool compact);
    /// Id of the encoding in the current row; empty where there is none.
    QString current() const;

Q_SIGNALS:
    /// Another row is current.
    void moved();
    /// A person wants the file read in this encoding (Enter or a double click).
    void wanted(const QString& id);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void retranslateUi();
    void showSamples();
    QString idAt(const QModelIndex& index) const;

    Context m_context;
    service::JobService::Token m_token = 0;
    std::filesystem::path m_file = {};
    QString m_chosen = {};
    std::vector<exchange::EncodingSample> m_samples = {};
    QLabel* m_heading;
    GridView* m_view;
    tables::GridModel* m_model;
};

}
