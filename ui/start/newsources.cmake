target_sources(ts_ui PRIVATE newproject.cpp)
