package org.contrepoint.platform.parking;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class ParkingApplication {}
