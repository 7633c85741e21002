// Holds nothing: the headers that all test programs share are precompiled with it (tests/CMakeLists.txt).
