#pragma once
#include <QFrame>
#include <QStringList>

class QLabel;

namespace touchstone::ui {

/// A text that changes in a place that does not: the height is that of the longest text it may have to show.
class AnchorPanel : public QFrame {
    Q_OBJECT
public:
    explicit AnchorPanel(QWidget* parent = nullptr);
    /// All texts for which there must be room.
    void reserve(const QStringList& texts);
    void setText(const QString& text);
    QString text() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void forget();

    QLabel* m_label;
    QStringList m_texts = {};
    mutable int m_knownWidth = -1;
    mutable int m_knownHeight = 0;
};

}
