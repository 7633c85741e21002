set(TS_EXCHANGE_WRITERS
  csvwriter.cpp formats.cpp jsontext.cpp manifest.cpp writer.cpp writer_items.cpp writer_ratings.cpp
  writer_scores.cpp writer_scoretext.cpp writerfile.cpp writernames.cpp writerrows.cpp writertables.cpp
  writertext.cpp writerwords.cpp)
